import { describe, expect, it } from 'vitest'
import { JsonOutline } from './json-outline'
import { isFault, readJsonTape } from './json-tape'
import { treeKey, typedAhead } from './tree-keys'

// 0 object, 1 shop, 2 tea, 3 cups, 4 list, 5 and 6 its items, 7 name
const text = '{"shop": {"tea": "Assam", "cups": 2}, "list": [{}, 7], "name": null}'

function start() {
  const tape = readJsonTape(new TextEncoder().encode(text))
  if (isFault(tape)) throw new Error('Not JSON')
  const outline = new JsonOutline(tape)
  const press = (from: number, ...keys: string[]) =>
    keys.reduce((node, key) => treeKey(outline, node, key, 3)?.node ?? -1, from)
  return { outline, press }
}

describe('the keys of a tree', () => {
  it('go from value to value, past closing brackets', () => {
    const { press } = start()
    expect(press(0, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe(4)
    expect(press(4, 'ArrowUp')).toBe(3)
    expect(press(0, 'ArrowUp')).toBe(0)
    expect(press(0, 'End')).toBe(7)
    expect(press(7, 'Home')).toBe(0)
    expect(press(0, 'PageDown')).toBe(3)
    expect(press(7, 'PageUp')).toBe(4)
  })

  it('open, go in, go out and close', () => {
    const { press, outline } = start()
    expect(press(1, 'ArrowLeft')).toBe(1)
    expect(outline.isOpen(1)).toBe(false)
    expect(press(1, 'ArrowDown')).toBe(4)
    expect(press(1, 'ArrowRight')).toBe(1)
    expect(press(1, 'ArrowRight')).toBe(2)
    expect(press(2, 'ArrowLeft')).toBe(1)
    expect(press(1, 'Enter')).toBe(1)
    expect(outline.isOpen(1)).toBe(false)
    expect(press(4, '*')).toBe(4)
    expect(outline.isOpen(1)).toBe(true)
  })

  it('leave other keys alone', () => {
    expect(treeKey(start().outline, 0, 'Tab', 3)).toBeNull()
  })

  it('go to what is typed', () => {
    const { outline } = start()
    const labels = ['', 'shop', 'tea', 'cups', 'list', '', '7', 'name']
    const label = (node: number) => labels[node] ?? ''
    expect(typedAhead(outline, 0, 'T', label)).toBe(2)
    expect(typedAhead(outline, 2, 'cu', label)).toBe(3)
    expect(typedAhead(outline, 7, 's', label)).toBe(1)
    expect(typedAhead(outline, 0, 'x', label)).toBeNull()
  })
})
