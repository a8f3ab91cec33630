/** The headers that every session starts with, in requests' order. */

import { CaseInsensitiveDict } from './case-insensitive-dict'
import { getDefaultTransport } from './default-transport'
import { VERSION } from './version'

/** Content codings that `DecompressionStream` undoes everywhere. */
const ACCEPT_ENCODING = 'gzip, deflate'

/** User-Agent, Accept-Encoding, Accept and Connection. */
export function defaultHeaders(): CaseInsensitiveDict<string> {
  return new CaseInsensitiveDict<string>([
    ['User-Agent', `requests-ts/${VERSION}`],
    ['Accept-Encoding', getDefaultTransport()?.acceptEncoding ?? ACCEPT_ENCODING],
    ['Accept', '*/*'],
    ['Connection', 'keep-alive'],
  ])
}
