/** The same question three times: a first answer, no news, news. */
import type { DrawingProps } from './drawing'
import { Sequence } from './sequence'

export function Conditional(words: DrawingProps) {
  return (
    <Sequence
      {...words}
      rails={['you', 'library.test']}
      steps={[
        { from: 0, to: 1, text: 'GET /opening-hours' },
        { from: 1, to: 0, text: '200 OK', tone: 'ok', below: ['ETag: "v1"', 'and the hours'] },
        { wait: 'your copy is v1', height: 2 },
        { from: 0, to: 1, text: 'GET /opening-hours', below: ['If-None-Match: "v1"'] },
        { from: 1, to: 0, text: '304 Not Modified', tone: 'moved', below: ['no body'] },
        { wait: 'the hours change', height: 2, at: 1 },
        { from: 0, to: 1, text: 'GET /opening-hours', below: ['If-None-Match: "v1"'] },
        { from: 1, to: 0, text: '200 OK', tone: 'ok', below: ['ETag: "v2"', 'and the new hours'] },
      ]}
    />
  )
}
