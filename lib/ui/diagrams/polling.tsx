/** A report that takes its time: asked for again and again, and announced by a callback. */
import type { DrawingProps } from './drawing'
import { Sequence } from './sequence'

export function Polling(words: DrawingProps) {
  return (
    <Sequence
      {...words}
      rails={['you', 'jobs.test']}
      steps={[
        { from: 0, to: 1, text: 'POST /reports' },
        { from: 1, to: 0, text: '202 Accepted', tone: 'ok' },
        { wait: '1 s', height: 1.5 },
        { from: 0, to: 1, text: 'GET the job' },
        { from: 1, to: 0, text: '200 OK: running', tone: 'ok' },
        { wait: '2 s', height: 2.25 },
        { from: 0, to: 1, text: 'GET the job' },
        { from: 1, to: 0, text: '200 OK: running', tone: 'ok' },
        { wait: '4 s', height: 3.75 },
        { from: 0, to: 1, text: 'GET the job' },
        { from: 1, to: 0, text: '303 See Other', tone: 'moved' },
        { from: 0, to: 1, text: 'GET its result' },
        { from: 1, to: 0, text: '200 OK', tone: 'ok' },
      ]}
    />
  )
}

export function Callback(words: DrawingProps) {
  return (
    <Sequence
      {...words}
      rails={['you', 'a service']}
      steps={[
        { from: 0, to: 1, text: 'POST /reports', below: ['and your address'] },
        { from: 1, to: 0, text: '202 Accepted', tone: 'ok' },
        { wait: 'at work', height: 12, at: 1 },
        { from: 1, to: 0, text: 'POST /report-ready', below: ['signed'] },
        { from: 0, to: 1, text: '204 No Content', tone: 'ok' },
        { from: 0, to: 1, text: 'GET its result' },
        { from: 1, to: 0, text: '200 OK', tone: 'ok' },
      ]}
    />
  )
}
