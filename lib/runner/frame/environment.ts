/**
 * `process.env`, where programs of Node find what was set outside of them. A sandbox has nothing set; what a lesson
 * sets stands in its program, before the learner's.
 */

/** Adds `process`, with nothing but an empty `env`, where there is none. */
export function addEnvironment(scope: object): void {
  if ('process' in scope) return
  Object.defineProperty(scope, 'process', {
    configurable: true,
    writable: true,
    value: { env: Object.create(null) },
  })
}
