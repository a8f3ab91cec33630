import { expect, test, vi } from 'vitest'
import { ConnectionPool } from './connection-pool'
import { ConnectionPools } from './connection-pools'

const open = () => ({ close: vi.fn(), destroy: vi.fn() })

test('the connection that came back last is used first, and no more are kept than the pool is large', async () => {
  const pool = new ConnectionPool(open, { maxsize: 2, block: false })
  const [one, two, three] = [
    await pool.take(undefined),
    await pool.take(undefined),
    await pool.take(undefined),
  ]
  for (const connection of [one, two, three]) pool.release(connection, false)
  expect(three.close).toHaveBeenCalledOnce()
  expect(await pool.take(undefined)).toBe(two)
  await pool.close()
  expect(one.close).toHaveBeenCalledOnce()
})

test('who waits at a full pool gets the next connection, or a new one after a failure, or leaves', async () => {
  const pool = new ConnectionPool(open, { maxsize: 1, block: true })
  const one = await pool.take(undefined)
  const leaver = new AbortController()
  const left = pool.take(leaver.signal)
  const second = pool.take(undefined)
  leaver.abort(new Error('left'))
  await expect(left).rejects.toThrow('left')
  pool.release(one, true)
  expect(one.destroy).toHaveBeenCalledOnce()
  expect(await second).not.toBe(one)
})

test('the pool that was not used for longest is closed when there are too many', async () => {
  const pools = new ConnectionPools<ReturnType<typeof open>>({
    poolConnections: 2,
    poolMaxsize: 1,
    poolBlock: false,
  })
  const poolOf = (key: string) => pools.get(key, () => open)
  const a = poolOf('a')
  const connection = await a.take(undefined)
  a.release(connection, false)
  poolOf('b')
  expect(poolOf('a')).toBe(a)
  poolOf('c')
  poolOf('d')
  expect(connection.close).toHaveBeenCalledOnce()
  expect(poolOf('a')).not.toBe(a)
})
