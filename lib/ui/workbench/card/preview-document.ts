/**
 * A page made harmless for a look at it. Three walls, each enough alone: the frame has an empty `sandbox`, so
 * nothing in it runs; the document brings a policy that loads nothing; and what could fetch, refresh or lead
 * somewhere is taken out.
 */

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"

/** Elements that run, load or lead away. */
const active =
  'script, noscript, iframe, frame, object, embed, applet, link, base, meta, portal, audio, video, source, track'

/** The document for `srcdoc`. @param html of the response, whatever it is */
export function previewDocument(html: string): string {
  // A parsed document without a window runs nothing and loads nothing.
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(active)) element.remove()
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (isActive(name) || isFetched(name, value)) element.removeAttribute(name)
    }
  }
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`
  // Without a mode the page would lay out as thirty years ago, unless it means to.
  const mode = page.compatMode === 'BackCompat' ? '' : '<!DOCTYPE html>'
  return `${mode}${head}${page.documentElement.outerHTML}`
}

/** Handlers, and where links and forms lead: in a preview they lead nowhere. */
function isActive(name: string): boolean {
  return /^(?:on|href$|action$|formaction$|target$|ping$|xlink:href$|srcset$|background$)/i.test(
    name,
  )
}

/** Pictures from elsewhere: a browser that reads ahead may ask for them before it has read the policy. */
function isFetched(name: string, value: string): boolean {
  return /^(?:src|poster|lowsrc|data)$/i.test(name) && !/^\s*data:/i.test(value)
}
