/** cafe.test: a host of endpoints, as a course brings one. */
import { json, pathParameter, Refusal, type VirtualHost } from 'roundtrip/hosts'
import { teas } from './data/teas'

export default {
  names: ['cafe.test'],
  summary: 'A small café with a list of teas.',
  limits: [{ what: 'Cups of one order', most: 12 }],
  families: [
    {
      title: 'Teas',
      endpoints: [
        {
          path: '/teas',
          methods: ['GET'],
          summary: 'Every tea that there is.',
          example: '/teas',
          answers: [{ status: 200, summary: 'Their names, as a list.' }],
          answer: () => json([...teas.keys()]),
        },
        {
          path: '/teas/{name}',
          methods: ['GET'],
          summary: 'One tea, with how long it draws.',
          parameters: [{ name: 'name', in: 'path', summary: 'The name of the tea.' }],
          answers: [{ status: 404, summary: 'There is no such tea.' }],
          example: '/teas/sencha',
          answer(call) {
            const name = pathParameter(call, 'name')
            const minutes = teas.get(name)
            if (minutes === undefined) throw new Refusal(404, `No tea is called ${name}.`)
            return json({ name, minutes })
          },
        },
      ],
    },
  ],
} satisfies VirtualHost
