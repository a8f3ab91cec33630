/** An order by a form: all of its values are texts. */
import { z } from 'zod'
import type { Learner } from '../../http/message'
import { checked } from '../json-body'
import { teaIds, teasOf, toppings, totalOf } from './teas'

/** Euros for each topping. */
const TOPPING_PRICE = 0.5

const form = z.strictObject({
  tea: z.enum(teaIds),
  cups: z
    .string()
    .regex(/^([1-9]|1[0-9]|20)$/, 'Order 1 to 20 cups.')
    .default('1'),
  topping: z.array(z.enum(toppings)).max(5),
})

/** @throws Refusal 422 */
export function formOrder(learner: Learner, fields: unknown) {
  const { tea, cups, topping } = checked(fields, form)
  const price = teasOf(learner).find(({ id }) => id === tea)?.price ?? 0
  const count = Number(cups)
  return {
    tea,
    cups: count,
    toppings: topping,
    total: totalOf([
      [price, count],
      [TOPPING_PRICE, topping.length * count],
    ]),
  }
}
