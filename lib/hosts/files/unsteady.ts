/** `/unsteady/…`: a download that breaks off in the middle, and can be taken up there. */
import { rangedAnswer } from '../byte-ranges'
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { PerLearner } from '../per-learner'
import { breaking } from './breaking'
import { contentOf, fileNames } from './documents'
import { nameParameter, rangeAnswers, rangeFields, requestedFile } from './downloads'

/** The family; what it remembers is a name for each file of 1000 learners. */
export function unsteady(): EndpointFamily<HostCall> {
  /** Files whose download broke off, and was not completed since. */
  const broken = new PerLearner(() => new Set<string>())

  return {
    title: 'Unsteady downloads',
    endpoints: [
      {
        path: '/unsteady/{name}',
        methods: ['GET'],
        summary: 'A file whose first download breaks off, always at the same byte of its world.',
        details:
          'The next one comes whole, be it from there by Range or from the beginning; after that, the first one ' +
          'breaks off again. At least half of the file arrives.',
        parameters: [{ ...nameParameter, oneOf: fileNames }, ...rangeFields],
        answers: rangeAnswers,
        example: { target: '/unsteady/harbour.bin', headers: { Range: 'bytes=65000-' } },
        answer(call) {
          const file = requestedFile(call)
          const answer = rangedAnswer(call.request, contentOf(file))
          if (call.request.method === 'HEAD' || !(answer.body instanceof Uint8Array)) return answer
          const names = broken.get(call.request.learner)
          if (answer.status === 200 && !names.has(file.name)) {
            names.add(file.name)
            return breaking(answer, answer.body, file.name, call.request.learner)
          }
          if (answer.status === 200 || answer.status === 206) names.delete(file.name)
          return answer
        },
      },
    ],
  }
}
