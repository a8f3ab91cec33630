/** What is said of errors in code that runs beside the learner's program and is not shown. */

/** The code that runs after the program calls something by a name that the program does not have. */
export const calledAfter = (name: string) =>
  `\`${name}\` is called when your program has run. Give what you wrote this name.`
/** It has the name, but not as a function. */
export const calledAsFunction = (name: string) =>
  `\`${name}\` is called when your program has run, so it must be a function.`
