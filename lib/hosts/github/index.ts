import type { VirtualHost } from '../virtual-host'

export const github: VirtualHost = {
  names: ['api.github.com'],
  summary: '',
  handle: () => ({ status: 404, reason: 'Not Found', headers: [], body: new Uint8Array() }),
}
