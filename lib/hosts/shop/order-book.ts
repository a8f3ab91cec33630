/** The orders of one learner, the first being that of yesterday, within bounds, and the answers that were given under an idempotency key. */
import { z } from 'zod'
import type { HttpRequest, Learner } from '../../http/message'
import { strongTag } from '../etag'
import { fieldValue } from '../header-fields'
import { readJson } from '../json-body'
import { Refusal } from '../refusal'
import { choiceOf } from '../world'
import { teaIds, teasOf, totalOf } from './teas'

/** Orders of one learner; the oldest is forgotten first. */
export const MOST_ORDERS = 30
const MOST_KEYS = 30
const LONGEST_KEY = 100

const tea = z.string().refine((id) => teaIds.includes(id), {
  error: `There is no such tea; there are ${teaIds.join(', ')}.`,
})

export const orderForm = z.strictObject({
  name: z.string().max(80).default(''),
  items: z
    .array(z.strictObject({ tea, cups: z.int().min(1).max(20).default(1) }))
    .min(1, 'Order one tea at least.')
    .max(10),
})

export type OrderForm = z.output<typeof orderForm>

/** What PATCH may send. */
export const orderChange = z.strictObject({
  name: z.string().max(80).optional(),
  items: orderForm.shape.items.optional(),
})

export class OrderBook {
  readonly #learner: Learner
  readonly #orders = new Map<string, OrderForm>()
  /** By key: the order that it made, and what was asked for then. */
  readonly #keys = new Map<string, { readonly id: string; readonly asked: string }>()
  #last = 0

  constructor(learner: Learner) {
    this.#learner = learner
    const tea = choiceOf(learner, 'order of yesterday', ['mint', 'assam', 'chai'])
    this.#add({ name: 'Yesterday', items: [{ tea, cups: 2 }] })
  }

  /** The order as clients see it. */
  document(id: string, { name, items }: OrderForm) {
    const prices = new Map(teasOf(this.#learner).map(({ id: tea, price }) => [tea, price]))
    const parts = items.map(({ tea, cups }) => [prices.get(tea) ?? 0, cups] as const)
    return { id, name, items, total: totalOf(parts) }
  }

  list() {
    return [...this.#orders].map(([id, order]) => this.document(id, order))
  }

  /** @throws Refusal 404 */
  get(id: string): OrderForm {
    const order = this.#orders.get(id)
    if (order !== undefined) return order
    throw new Refusal(404, `There is no order ${id.slice(0, 40)} of yours.`)
  }

  set(id: string, order: OrderForm): void {
    this.#orders.set(id, order)
  }

  delete(id: string): void {
    this.#orders.delete(id)
  }

  /**
   * Takes the order of a request. One with an Idempotency-Key that came before is not taken again.
   * @throws Refusal 400, 415, 422
   */
  take(request: HttpRequest): { readonly id: string; readonly isRepeated: boolean } {
    const order = readJson(request, orderForm)
    const key = fieldValue(request.headers, 'Idempotency-Key')
    if (key === undefined) return { id: this.#add(order), isRepeated: false }
    if (key === '' || key.length > LONGEST_KEY) {
      throw new Refusal(400, `An Idempotency-Key has 1 to ${LONGEST_KEY} characters.`)
    }
    const asked = strongTag(request.body)
    const known = this.#keys.get(key)
    if (known === undefined) {
      const id = this.#add(order)
      this.#keys.set(key, { id, asked })
      dropOldest(this.#keys, MOST_KEYS)
      return { id, isRepeated: false }
    }
    if (known.asked !== asked) {
      throw new Refusal(422, 'This Idempotency-Key came with another order; take a new key for it.')
    }
    // The order may be gone since; what was answered then is answered again.
    if (!this.#orders.has(known.id)) this.#orders.set(known.id, order)
    return { id: known.id, isRepeated: true }
  }

  #add(order: OrderForm): string {
    this.#last += 1
    const id = `${this.#last}`
    this.#orders.set(id, order)
    dropOldest(this.#orders, MOST_ORDERS)
    return id
  }
}

function dropOldest(entries: Map<string, unknown>, most: number): void {
  for (const oldest of entries.keys()) {
    if (entries.size <= most) break
    entries.delete(oldest)
  }
}
