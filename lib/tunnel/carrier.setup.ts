/** Lets the client's own tests speak through the tunnel of a running server, and shows what that changed. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { setCarrier } from '../requests/fake-transport.fixture'
import { startCarrier, type TunnelCarrier } from './carrier.fixture'

let carrier: TunnelCarrier

beforeAll(async () => {
  carrier = await startCarrier()
  setCarrier(carrier)
})

afterEach(() => {
  expect(carrier.endTest()).toEqual([])
})

afterAll(() => {
  setCarrier(null)
  carrier.close()
})
