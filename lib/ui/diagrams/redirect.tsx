/** A redirect to another machine: what the second request leaves behind. */
import type { DrawingProps } from './drawing'
import { Sequence } from './sequence'

export function Redirect(words: DrawingProps) {
  return (
    <Sequence
      {...words}
      rails={['your program', 'shop.test', 'library.test']}
      steps={[
        { from: 0, to: 1, text: 'POST /s/away', below: ['Authorization: …', 'two teas'] },
        { from: 1, to: 0, text: '302 Found', tone: 'moved', below: ['Location: …'] },
        {
          from: 0,
          to: 2,
          text: 'GET / at library.test',
          below: [{ gone: 'Authorization: …' }, { gone: 'two teas' }],
        },
        { from: 2, to: 0, text: '200 OK', tone: 'ok' },
      ]}
    />
  )
}
