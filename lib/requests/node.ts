/**
 * The client in Node: importing this module makes the network the default transport, with the environment's
 * proxies, CA bundle and netrc. `import 'requests/node'` is all that a program needs.
 */
import { setDefaultTransport } from './default-transport'
import { NodeTransport } from './node/node-transport'

export { NodeTransport } from './node/node-transport'

setDefaultTransport(new NodeTransport())
