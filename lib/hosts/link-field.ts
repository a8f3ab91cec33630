/** The Link field (RFC 8288). */
import type { HeaderList } from '../http/message'

/** Each link a relation and an address; no field when there are none. */
export function linkField(
  links: readonly (readonly [relation: string, address: string])[],
): HeaderList {
  if (links.length === 0) return []
  const value = links.map(([relation, address]) => `<${uri(address)}>; rel="${relation}"`)
  return [['Link', value.join(', ')]]
}

/** What a URI cannot hold as it is would end the link early. */
function uri(address: string): string {
  return address.replace(/[^\x21-\x7e]|[<>"]/g, (character) => {
    const byte = Math.min(character.charCodeAt(0), 0xff)
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
}
