import { EditorState, type Transaction } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { firstGap, goToGap } from './gaps'

const code = 'get(____, { a: ____ })'
const [first, second] = [4, 15]

function press(direction: 1 | -1, from: number, to = from, doc = code): number[] | false {
  const state = EditorState.create({ doc, selection: { anchor: from, head: to } })
  let after: Transaction | null = null
  const taken = goToGap(direction)({ state, dispatch: (transaction) => (after = transaction) })
  if (!taken || !after) return false
  const { main } = (after as Transaction).state.selection
  return [main.from, main.to]
}

describe('gaps', () => {
  it('begin with the first one selected', () => {
    expect(firstGap(code)).toMatchObject({ from: first, to: first + 4 })
    expect(firstGap('let a')).toMatchObject({ from: 0, to: 0 })
  })

  it('are gone through in a round', () => {
    expect(press(1, 0)).toEqual([first, first + 4])
    expect(press(1, first, first + 4)).toEqual([second, second + 4])
    expect(press(1, second, second + 4)).toEqual([first, first + 4])
    expect(press(-1, second, second + 4)).toEqual([first, first + 4])
    expect(press(-1, first, first + 4)).toEqual([second, second + 4])
  })

  it('leave the key to others where there are none', () => {
    expect(press(1, 0, 0, 'let a')).toBe(false)
  })
})
