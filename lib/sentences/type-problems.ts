/** Of what TypeScript finds wrong in a program; the remarks say the rest. */

export const newName = (keyword: string, name: string) =>
  `A new name is declared first: \`${keyword} ${name} = …\`.`
export const didYouMean = (meant: string) => `Did you mean \`${meant}\`?`
export const promiseAsCondition = (promise: string) =>
  `\`${promise}\` is a promise of a response. Try \`await\`, and then \`.ok\`.`
/** @param what `null`, `undefined` or both */
export const maybeAbsent = (name: string, what: string) => `\`${name}\` can be ${what} here.`
export const askFirst = (name: string) =>
  `Ask first: \`if (${name} != null) { … }\`, or put \`?.\` in the place of the dot.`
