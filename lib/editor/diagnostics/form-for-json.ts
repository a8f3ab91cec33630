/** `data: {…}` where the server wants JSON: what it got was a form, and it says so by its status. */
import { firstValue } from '../../http/headers'
import type { Exchange } from '../../runner/run-event'
import { formForJson, type Remark } from '../../sentences/remarks'

/** Bad Request, Unsupported Media Type, Unprocessable Content. */
const REFUSALS: ReadonlySet<number> = new Set([400, 415, 422])
/** More of a body is not looked through, nor shown. */
const LOOKED_THROUGH = 10_000
const SHOWN = 40

/** The remark; null for an exchange that gives no reason. */
export function formRefused({ state, request, response }: Exchange): Remark | null {
  if (state !== 'done' || !response || !REFUSALS.has(response.status)) return null
  const type = firstValue(request.headers, 'Content-Type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return null
  const says = new TextDecoder().decode(response.body.subarray(0, LOOKED_THROUGH))
  const accepted =
    firstValue(response.headers, 'Accept') ?? firstValue(response.headers, 'Accept-Post')
  if (!/json/i.test(`${says} ${accepted ?? ''}`)) return null
  const form = new TextDecoder().decode(request.body.subarray(0, SHOWN)).replaceAll('`', "'")
  return formForJson(request.body.length > SHOWN ? `${form}…` : form)
}
