import type { VirtualHost } from '../virtual-host'

export const library: VirtualHost = {
  names: ['library.test'],
  summary: '',
  handle: () => ({ status: 404, reason: 'Not Found', headers: [], body: new Uint8Array() }),
}
