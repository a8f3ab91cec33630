/** JSON bodies: an object or nothing, and its members checked one by one. */
import { Declined, type FieldError, invalid, problem } from './answer'
import type { GithubCall } from './call'

/** Bytes of a body. */
const MOST_BYTES = 256 * 1024

export class JsonBody {
  readonly #members: Map<string, unknown>
  readonly #errors: FieldError[] = []
  readonly #resource: string
  readonly #docs: string

  /** @throws Declined 400 for what is no JSON object, 413 beyond 256 KiB. */
  constructor(call: GithubCall, resource: string, docs: string) {
    this.#members = new Map(Object.entries(objectIn(call.request.body, docs)))
    this.#resource = resource
    this.#docs = docs
  }

  has(field: string): boolean {
    return this.#members.has(field)
  }

  /** A text with something in it, of at most `most` characters. */
  requiredText(field: string, most: number): string {
    const value = this.#members.get(field)
    if (value === undefined || value === null || value === '') {
      this.#errors.push({ resource: this.#resource, code: 'missing_field', field })
    }
    return this.text(field, most) ?? ''
  }

  /** A text of at most `most` characters, or null where it is absent or null. */
  text(field: string, most: number): string | null {
    const value = this.#members.get(field) ?? null
    if (value === null) return null
    if (typeof value !== 'string') this.refuse(field, value)
    else if (value.length <= most) return wellFormed(value)
    else {
      const message = `${field} is too long (maximum is ${most} characters)`
      this.#errors.push({ resource: this.#resource, code: 'custom', field, message })
    }
    return null
  }

  /** One of a few texts, or null where it is absent or null. */
  oneOf<const Choice extends string>(field: string, choices: readonly Choice[]): Choice | null {
    const value = this.#members.get(field) ?? null
    if (value === null) return null
    const choice = choices.find((each) => each === value)
    if (choice === undefined) this.refuse(field, value)
    return choice ?? null
  }

  /** A list of at most `most` texts, or null where it is absent. */
  texts(field: string, most: number): readonly string[] | null {
    const value = this.#members.get(field) ?? null
    if (value === null) return null
    const isList = Array.isArray(value) && value.length <= most
    if (isList && value.every((each) => typeof each === 'string' && each.length <= 50)) {
      return value.map(wellFormed)
    }
    this.refuse(field, value)
    return null
  }

  /** Notes that a value does not do. */
  refuse(field: string, value: unknown): void {
    const isShort = typeof value !== 'object' && `${value}`.length <= 80
    const shown = isShort ? { value } : {}
    this.#errors.push({ resource: this.#resource, code: 'invalid', field, ...shown })
  }

  /** @throws Declined 422 with all that was noted. */
  check(): void {
    if (this.#errors.length > 0) throw new Declined(invalid(this.#errors, this.#docs))
  }
}

/** Without halves of characters, which cannot become UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

function objectIn(body: Uint8Array, docs: string): object {
  if (body.length > MOST_BYTES) {
    throw new Declined(problem(413, `The body is longer than ${MOST_BYTES} bytes.`, docs))
  }
  const value = body.length === 0 ? {} : parse(body, docs)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new Declined(problem(400, 'Body should be a JSON object', docs))
}

function parse(body: Uint8Array, docs: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown
  } catch {
    // Neither the decoder nor the parser can say it otherwise.
    throw new Declined(problem(400, 'Problems parsing JSON', docs))
  }
}
