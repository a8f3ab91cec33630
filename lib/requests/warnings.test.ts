import { afterEach, describe, expect, it, vi } from 'vitest'
import { FileModeWarning, InsecureRequestWarning } from './exceptions'
import { disableWarnings, warn } from './warnings'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('warn', () => {
  it('prints on the console where there is no process, as in a browser', () => {
    const print = vi.spyOn(console, 'warn').mockReturnValue()
    vi.stubGlobal('process', undefined)
    warn(InsecureRequestWarning, 'Unverified.')
    expect(print).toHaveBeenCalledExactlyOnceWith('InsecureRequestWarning: Unverified.')
  })

  it('is silent about a category that was switched off, and about no other', () => {
    const emit = vi.spyOn(process, 'emitWarning').mockReturnValue()
    disableWarnings(FileModeWarning)
    warn(FileModeWarning, 'Text mode.')
    warn(InsecureRequestWarning, 'Unverified.')
    expect(emit).toHaveBeenCalledOnce()
  })
})
