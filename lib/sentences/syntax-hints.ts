/** What to try after a syntax error: what was most likely meant, in one sentence. Habits from Python come first. */
export const hashComment = 'That is a comment in Python. In TypeScript a comment starts with `//`.'
export const stringPrefix =
  "That is Python. In TypeScript a string has no letter before its quotes: `'text'`."
export const tripleQuotes =
  'That is Python. In TypeScript text of several lines stands in backticks: `` `…` ``.'
export const pythonFunction = 'That is Python. In TypeScript: `function name(a) { … }`.'
export const printStatement = 'In TypeScript: `console.log(…)`.'
export const elifStatement = 'That is Python. In TypeScript: `else if (…) { … }`.'
export const raiseStatement = "That is Python. In TypeScript: `throw new Error('…')`."
export const exceptClause = 'That is Python. In TypeScript: `try { … } catch (error) { … }`.'
export const lambdaExpression = 'That is Python. In TypeScript: `(x) => x`.'
export const notOperator = 'That is Python. In TypeScript: `!x`.'
export const quoteInString =
  'The string ends at the quote before. Quotes inside a string must be of the other kind, or follow a `\\`.'
export const openQuote = 'A quote opens a string that no quote closes on this line.'
export const openBacktick = 'A backtick opens text that no backtick closes.'
export const endsInMiddle = 'The program ends in the middle. Is a `}` or a value missing?'
export const arrowWithBlank = 'An arrow is written without a blank: `=>`.'
export const nameWithDigit = 'A name cannot start with a digit.'
export const blockOrObject =
  'A `{` at the start of a line opens a block. Put an object in parentheses: `({ … })`.'
export const colonExpected =
  'A `:` belongs here, as in `{ name: value }` and `condition ? a : b`. Or a `}` is missing before.'
export const strayElse = 'An `else` follows the `}` of its `if`.'
export const valueMissing = 'A value is missing before this.'
export const strayBracket = 'This bracket closes nothing. Remove it.'
export const incompleteBracket = 'Something is missing before this bracket, or it closes nothing.'
export const typographicQuotes =
  'These are typographic quotes. Code needs straight ones: `\'` or `"`.'
export const asyncMissing = 'Write `async` before the function: `async function name() { … }`.'
export const openRegularExpression = 'A `/` opens a regular expression that no `/` closes.'
export const moduleWithoutQuotes = "The name of a module stands in quotes: `from 'requests'`."
export const endsBeforeName = 'The program ends where a name should follow.'
export const sideBySide =
  'Two things stand side by side here. Is a comma, a bracket or an operator missing between them?'
export const formattedString =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is shown to the learner
  'That is Python. In TypeScript text with values stands in backticks: `` `Hello ${name}` ``.'

/** By the word that begins a block in Python. */
const BLOCKS: Readonly<Record<string, string>> = {
  if: '`if (…) { … }`',
  elif: '`else if (…) { … }`',
  else: '`else { … }`',
  while: '`while (…) { … }`',
  for: '`for (const item of list) { … }`',
  try: '`try { … } catch (error) { … }`',
  except: '`catch (error) { … }`',
  finally: '`finally { … }`',
  with: '`await using session = …` in a block',
  class: '`class Name { … }`',
  def: '`function name(a) { … }`',
}

const OPERATORS: Readonly<Record<string, string>> = {
  and: '`a && b`',
  or: '`a || b`',
  is: '`a === b`',
  in: '`list.includes(x)`',
  not: '`!x`',
  if: '`condition ? a : b`',
}

export const pythonBlock = (word: string) =>
  `That is Python. In TypeScript: ${BLOCKS[word] ?? 'a block stands in braces, `{ … }`'}.`
export const pythonOperator = (word: string) =>
  `That is Python. In TypeScript: ${OPERATORS[word] ?? 'another sign'}.`
export const importedFrom = (name: string, module: string) =>
  `That is Python. In TypeScript: \`import { ${name} } from '${module}'\`.`
export const importedWhole = (name: string, module: string) =>
  `That is Python. In TypeScript: \`import ${name} from '${module}'\`.`
export const looksLike = (word: string, meant: string) =>
  `\`${word}\` looks like \`${meant}\`. Try \`${meant}\`.`
export const openBracket = (bracket: string) =>
  `A bracket is still open at the end. Add \`${bracket}\` where it belongs.`
export const commaOrBracket = (bracket: string) =>
  `A comma is missing here, or the \`${bracket}\` that closes the list before.`
export const declaredTwice = (name: string) =>
  `\`${name}\` exists already. Choose another name, or leave out the second \`const\` or \`let\`.`
export const constWithoutValue = (name: string) =>
  `A \`const\` needs its value at once: \`const ${name} = …\`.`
export const constChanged = (name: string) =>
  `Declare it with \`let ${name} = …\` if it should change.`

export const strayReturn = {
  text: '`return` stands outside of a function.',
  hint: 'Leave it out: the program ends at its last line. To show a value, write it on a line of its own.',
}
