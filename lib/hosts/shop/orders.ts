/** `/orders/…`, `/order-form`: tea ordered as JSON, and by a form. */
import type { EndpointFamily, EndpointParameter } from '../endpoint'
import { readForm } from '../form-body'
import { firstValue } from '../form-urlencoded'
import { type HostCall, pathParameter } from '../host-call'
import { json, noContent } from '../json-answer'
import { readJson } from '../json-body'
import { PerLearner } from '../per-learner'
import { MOST_ORDERS, OrderBook, orderChange, orderForm } from './order-book'
import { formOrder } from './order-form'
import { teaIds, toppings } from './teas'

const idParameter: EndpointParameter = {
  name: 'id',
  in: 'path',
  summary: 'The number of the order.',
  required: true,
}
const orderMembers: readonly EndpointParameter[] = [
  {
    name: 'items',
    in: 'json',
    summary: 'A list of 1 to 10: `{"tea": "mint", "cups": 2}`; cups are 1 to 20.',
    required: true,
  },
  { name: 'name', in: 'json', summary: 'Who will fetch it.', default: '' },
]
const missing = { status: 404, summary: 'You have no such order.' }
const wrongBody = [
  { status: 415, summary: 'The body is no JSON; the sentence names the form that came.' },
  { status: 422, summary: 'A member is missing or wrong; `errors` lists each.' },
]
const taken = { status: 201, summary: 'The order and its total; Location is where it stands.' }
const example = { items: [{ tea: 'mint', cups: 2 }, { tea: 'assam' }] }

/** The family; what it remembers is at most 30 orders of 1000 learners each. */
export function orders(): EndpointFamily<HostCall> {
  const books = new PerLearner((learner) => new OrderBook(learner))
  const bookOf = ({ request }: HostCall) => books.get(request.learner)

  return {
    title: 'Orders',
    endpoints: [
      {
        path: '/orders',
        methods: ['GET'],
        summary: `Your orders; the last ${MOST_ORDERS} are remembered.`,
        example: '/orders',
        answer: (call) => json(bookOf(call).list()),
      },
      {
        path: '/orders',
        methods: ['POST'],
        summary: 'Orders tea, as JSON.',
        parameters: orderMembers,
        answers: [taken, ...wrongBody],
        example: { target: '/orders', method: 'POST', json: example },
        answer(call) {
          const book = bookOf(call)
          const order = readJson(call.request, orderForm)
          const id = book.add(order)
          return json(book.document(id, order), 201, [['Location', `/orders/${id}`]])
        },
      },
      {
        path: '/orders',
        methods: ['DELETE'],
        summary: 'Forgets all orders but that of yesterday.',
        answers: [{ status: 204, summary: 'They are as at first.' }],
        example: { target: '/orders', method: 'DELETE' },
        answer({ request }) {
          books.forget(request.learner)
          return noContent
        },
      },
      {
        path: '/orders/{id}',
        methods: ['GET'],
        summary: 'One of your orders.',
        parameters: [idParameter],
        answers: [missing],
        example: '/orders/1',
        answer(call) {
          const id = pathParameter(call, 'id')
          return json(bookOf(call).document(id, bookOf(call).get(id)))
        },
      },
      {
        path: '/orders/{id}',
        methods: ['PUT', 'PATCH'],
        summary: 'Replaces an order (PUT), or only the members that you send (PATCH).',
        parameters: [
          idParameter,
          ...orderMembers.map((member) => ({ ...member, required: false })),
        ],
        answers: [{ status: 200, summary: 'The order as it is now.' }, missing, ...wrongBody],
        example: { target: '/orders/1', method: 'PATCH', json: { name: 'Mara' } },
        answer(call) {
          const id = pathParameter(call, 'id')
          const before = bookOf(call).get(id)
          const changed =
            call.request.method === 'PUT'
              ? readJson(call.request, orderForm)
              : readJson(call.request, orderChange)
          const order = {
            name: changed.name ?? before.name,
            items: changed.items ?? before.items,
          }
          bookOf(call).set(id, order)
          return json(bookOf(call).document(id, order))
        },
      },
      {
        path: '/orders/{id}',
        methods: ['DELETE'],
        summary: 'Cancels an order.',
        parameters: [idParameter],
        answers: [{ status: 204, summary: 'It is cancelled.' }, missing],
        example: { target: '/orders/1', method: 'DELETE' },
        answer(call) {
          const id = pathParameter(call, 'id')
          bookOf(call).get(id)
          bookOf(call).delete(id)
          return noContent
        },
      },
      {
        path: '/order-form',
        methods: ['POST'],
        summary: 'Orders one tea by a form, with toppings.',
        parameters: [
          { name: 'tea', in: 'form', summary: 'Which tea.', required: true, oneOf: teaIds },
          {
            name: 'cups',
            in: 'form',
            type: 'integer',
            summary: 'How many.',
            default: 1,
            minimum: 1,
            maximum: 20,
          },
          {
            name: 'topping',
            in: 'form',
            summary: 'What is to be on it; may be repeated.',
            oneOf: toppings,
          },
        ],
        answers: [
          { status: 201, summary: 'What was ordered, the toppings as a list.' },
          { status: 415, summary: 'The body is no form; the sentence names what came.' },
          { status: 422, summary: 'A field is missing or wrong; `errors` lists each.' },
        ],
        example: {
          target: '/order-form',
          method: 'POST',
          form: { tea: 'mint', cups: '2', topping: 'honey' },
        },
        answer({ request }) {
          const { fields } = readForm(request)
          return json(
            formOrder(request.learner, {
              tea: firstValue(fields, 'tea'),
              cups: firstValue(fields, 'cups'),
              topping: fields.filter(([name]) => name === 'topping').map(([, value]) => value),
            }),
            201,
          )
        },
      },
    ],
  }
}
