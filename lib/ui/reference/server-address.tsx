'use client'
/** An address on the server that the page came from. */
import { SERVER } from '../../reference/reference-data'
import { useServerAddress } from './use-server-address'

export function ServerAddress({ path }: { readonly path: string }) {
  const address = useServerAddress()
  return <code className="[overflow-wrap:anywhere]">{address(SERVER + path)}</code>
}
