/** What the tea shop sells. Order and prices depend on the world. */
import type { Learner } from '../../http/message'
import { numberOf, orderOf } from '../world'

export interface Tea {
  readonly id: string
  readonly name: string
  readonly origin: string
  /** In euros, with two decimals at most. */
  readonly price: number
}

const teas = [
  ['assam', 'Assam', 'India', 320],
  ['mint', 'Thé à la menthe', 'Morocco', 340],
  ['gyokuro', 'Gyokuro', 'Japan', 560],
  ['jasmine', 'Jasmin doré', 'China', 410],
  ['chai', 'Chaï épicé', 'India', 380],
  ['rooibos', 'Rooibos crème', 'South Africa', 350],
] as const

/** The ids, in alphabetical order. */
export const teaIds: readonly string[] = teas.map(([id]) => id).sort()

export const toppings = ['mint', 'honey', 'lemon', 'ice', 'cream'] as const

/** The menu of a learner's world. */
export function teasOf(learner: Learner): readonly Tea[] {
  return orderOf(learner, 'menu', teas).map(([id, name, origin, usual]) => {
    const cents = numberOf(learner, `price of ${id}`, {
      usual,
      least: usual - 60,
      most: usual + 90,
    })
    return { id, name, origin, price: cents / 100 }
  })
}

/** In euros, without the errors of binary fractions. */
export function totalOf(parts: readonly (readonly [price: number, count: number])[]): number {
  const cents = parts.reduce((sum, [price, count]) => sum + Math.round(price * 100) * count, 0)
  return cents / 100
}
