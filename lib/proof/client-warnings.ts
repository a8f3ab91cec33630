/**
 * The client warns through `process.emitWarning` where there is one. A page has none, so a program that is proved
 * gets its warnings as a page would show them: on its console.
 */

/** From now on, for the console that is there when the client warns. Warnings of Node go where they went. */
export function warnOnConsole(): void {
  const { emitWarning } = process
  process.emitWarning = ((warning: unknown, ...more: []) => {
    if (isOfClient(warning)) console.warn(`${warning.name}: ${warning.message}`)
    else emitWarning.call(process, warning as Error, ...more)
  }) as typeof emitWarning
}

/** The program has the client's classes from a bundle of its own, so that only their names are the same. */
function isOfClient(warning: unknown): warning is Error {
  if (!(warning instanceof Error)) return false
  const own = Object.getPrototypeOf(warning)
  return [own, Object.getPrototypeOf(own)].some((one) => one?.name === 'RequestsWarning')
}
