import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offeredOrders, orderableLines } from './offered-lines'

const program = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 3, maxLength: 9 })
  .map((lines) => ["import requests from 'requests'", '', ...lines])

test('every order has all lines, and none is the one of the solution', () => {
  fc.assert(
    fc.property(program, fc.string(), (lines, key) => {
      const right = orderableLines(lines.join('\n'))
      const orders = offeredOrders(lines.join('\n'), key)
      expect(new Set(orders).size).toBe(orders.length)
      expect(orders.length).toBeGreaterThan(1)
      for (const order of orders) {
        expect(order.split('\n').sort()).toEqual([...right].sort())
        const moved = order.split('\n').filter((line) => !line.startsWith('import'))
        expect(moved).not.toEqual(right.slice(1))
      }
      expect(offeredOrders(lines.join('\n'), key)).toEqual(orders)
    }),
  )
})

test('lines that are all the same have one order', () => {
  expect(offeredOrders('a\na\na', 'key')).toEqual(['a\na\na'])
})
