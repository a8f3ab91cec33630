/**
 * The client in Node: importing this module makes the network the default transport, and the process's
 * environment (proxies, CA bundle, netrc) the one that sessions with `trustEnv` heed. `import 'requests/node'` is
 * all that a program needs.
 */
import { setDefaultTransport } from './default-transport'
import { setEnvironment } from './environment'
import { addNodeDecoders } from './node/content-decoders'
import { NodeTransport } from './node/node-transport'
import { ProcessEnvironment } from './node/process-environment'

export { NodeTransport } from './node/node-transport'

addNodeDecoders()
setDefaultTransport(new NodeTransport())
setEnvironment(new ProcessEnvironment())
