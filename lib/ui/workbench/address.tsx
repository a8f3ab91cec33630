/** A request line's method and address. The middle of a long address is cut, never its end. */

/** How many characters at the end always show. */
const TAIL = 18

export function Address({ method, url }: { method: string; url: string }) {
  const cut = url.length > 2 * TAIL ? url.length - TAIL : url.length
  return (
    <span className="address" title={url}>
      <b>{method}</b> <span className="address-head">{url.slice(0, cut)}</span>
      {cut < url.length && <span className="address-tail">{url.slice(cut)}</span>}
    </span>
  )
}
