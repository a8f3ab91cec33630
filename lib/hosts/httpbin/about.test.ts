import { describe, expect, it } from 'vitest'
import { ask } from '../ask.fixture'
import { createHttpbin } from './index'

const httpbin = createHttpbin()

describe('what it says of itself', () => {
  it('gives nothing away', async () => {
    expect((await ask(httpbin, '/hostname')).json()).toEqual({ hostname: 'httpbin' })
    expect((await ask(httpbin, '/version')).json()).toEqual({
      version: '0.10.2',
      server: 'Roundtrip',
    })
  })
})
