/** Whether two checks assert the same, whatever they are called and say of it. No schema: pages carry it. */
import type { Check, Json } from './check'
import { jsonDifference } from './json-difference'

export function isSameAssertion(one: Check, other: Check): boolean {
  return jsonDifference(assertionOf(one), assertionOf(other)) === null
}

/** What comes from YAML is JSON, but for keys that were left out. */
function assertionOf(check: Check): Json {
  const {
    check: _,
    that,
    seed,
    else: wrong,
    try: next,
    shown,
    unproven,
    hints,
    ...assertion
  } = check
  return JSON.parse(JSON.stringify(assertion)) as Json
}
