import { expect, it } from 'vitest'
import type { StackPlace } from '../sandbox-protocol'
import { rememberReads } from './first-reads'

class Body {
  readonly parts = ['a', 'b']
  read() {
    return this.parts.join('')
  }
  *iterContent() {
    yield* this.parts
  }
  [Symbol.iterator]() {
    return this.iterContent()
  }
}

let line = 0
const places = (): StackPlace[] => (line === 0 ? [] : [[line, 1]])
const firstRead = rememberReads(Body.prototype, places)

it('knows the first place that read each body, by whichever method', () => {
  const [one, other, untouched] = [new Body(), new Body(), new Body()]
  line = 5
  expect([...one]).toEqual(['a', 'b'])
  line = 7
  expect(one.read()).toBe('ab')
  expect(other.read()).toBe('ab')
  expect(firstRead(one)).toEqual([[5, 1]])
  expect(firstRead(other)).toEqual([[7, 1]])
  expect(firstRead(untouched)).toEqual([])
  expect(one.read.name).toBe('read')
})

it('does not count the client itself', () => {
  const body = new Body()
  line = 0
  body.read()
  line = 9
  body.read()
  expect(firstRead(body)).toEqual([[9, 1]])
})
