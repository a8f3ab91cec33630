/** files.test: downloads in parts, uploads of every form, and a small site to copy. */
import { type HostServices, systemServices } from '../services'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'
import { covers } from './covers'
import { downloads } from './downloads'
import { drop } from './drop'
import { parts } from './parts'
import { site } from './site'
import { unsteady } from './unsteady'
import { uploads } from './uploads'

/** The machine of the virtual internet. */
export function files(services: HostServices = systemServices): VirtualHost {
  return smallHost({
    name: 'files.test',
    summary: 'Files to download whole or in part, places to upload to, and a small site to copy.',
    families: [downloads, unsteady(), uploads, drop(), parts(), covers, site()],
    services,
  })
}
