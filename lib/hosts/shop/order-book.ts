/** The orders of one learner, the first being that of yesterday, within bounds. */
import { z } from 'zod'
import type { Learner } from '../../http/message'
import { Refusal } from '../refusal'
import { choiceOf } from '../world'
import { teaIds, teasOf, totalOf } from './teas'

/** Orders of one learner; the oldest is forgotten first. */
export const MOST_ORDERS = 30

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
  #last = 0

  constructor(learner: Learner) {
    this.#learner = learner
    const tea = choiceOf(learner, 'order of yesterday', ['mint', 'assam', 'chai'])
    this.add({ name: 'Yesterday', items: [{ tea, cups: 2 }] })
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

  /** @returns its number. */
  add(order: OrderForm): string {
    this.#last += 1
    const id = `${this.#last}`
    this.#orders.set(id, order)
    for (const oldest of this.#orders.keys()) {
      if (this.#orders.size <= MOST_ORDERS) break
      this.#orders.delete(oldest)
    }
    return id
  }
}
