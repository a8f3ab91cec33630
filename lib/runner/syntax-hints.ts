/**
 * What to try after a syntax error. The compiler's own text says what it expected; these say, in one
 * sentence, what the learner most likely meant. Habits from Python come first.
 */
import { nearestName } from './nearest-name'

export interface SyntaxSlip {
  /** The compiler's message. */
  readonly text: string
  readonly source: string
  /** Offset of the error in the source. */
  readonly at: number
  /** The line of the error, and the offset of the error in it. */
  readonly lineText: string
  readonly start: number
}

/** The hint; null when nothing is better than the message itself. */
export function syntaxHint(slip: SyntaxSlip): string | null {
  for (const rule of RULES) {
    const hint = rule(slip)
    if (hint !== null) return hint
  }
  return null
}

type Rule = (slip: SyntaxSlip) => string | null

/** A hint for a line that looks like this. */
function onLine(pattern: RegExp, hint: string | ((match: RegExpExecArray) => string)): Rule {
  return ({ lineText }) => answer(pattern.exec(lineText), hint)
}

/** A hint for a message that reads like this. */
function onMessage(pattern: RegExp, hint: string | ((match: RegExpExecArray) => string)): Rule {
  return ({ text }) => answer(pattern.exec(text), hint)
}

function answer(
  match: RegExpExecArray | null,
  hint: string | ((match: RegExpExecArray) => string),
): string | null {
  if (!match) return null
  return typeof hint === 'string' ? hint : hint(match)
}

/** A hint when the word right before the error is this one. */
function afterWord(words: Readonly<Record<string, string>>): Rule {
  return ({ lineText, start }) => {
    const word = /([A-Za-z_]\w*)\s*$/.exec(lineText.slice(0, start))?.[1]
    return word !== undefined && Object.hasOwn(words, word) ? (words[word] ?? null) : null
  }
}

const PYTHON: readonly Rule[] = [
  ({ lineText, start }) =>
    lineText[start] === '#' || lineText[start - 1] === '#'
      ? 'That is a comment in Python. In TypeScript a comment starts with `//`.'
      : null,
  ({ lineText, start }) =>
    /(^|[^\w$.])[fF]$/.test(lineText.slice(0, start)) && /['"]/.test(lineText[start] ?? '')
      ? // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is shown to the learner
        'That is Python. In TypeScript text with values stands in backticks: `` `Hello ${name}` ``.'
      : null,
  ({ lineText, start }) =>
    /(^|[^\w$.])[rb]$/i.test(lineText.slice(0, start)) && /['"]/.test(lineText[start] ?? '')
      ? "That is Python. In TypeScript a string has no letter before its quotes: `'text'`."
      : null,
  onLine(
    /"""|'''/,
    'That is Python. In TypeScript text of several lines stands in backticks: `` `…` ``.',
  ),
  onLine(
    /^\s*(if|elif|while|for|else|try|except|finally|with|class|def)\b[^{]*:\s*(#.*)?$/,
    ([, word]) =>
      `That is Python. In TypeScript: ${BLOCKS[word ?? ''] ?? 'a block stands in braces, `{ … }`'}.`,
  ),
  onLine(/^\s*(async\s+)?def\s/, 'That is Python. In TypeScript: `function name(a) { … }`.'),
  onLine(
    /^\s*from\s+([\w.]+)\s+import\s+(\w+)/,
    ([, module, name]) =>
      `That is Python. In TypeScript: \`import { ${name} } from '${module?.replaceAll('.', '/')}'\`.`,
  ),
  onLine(
    /^\s*import\s+([\w.]+)\s*;?\s*$/,
    ([, module]) =>
      `That is Python. In TypeScript: \`import ${module?.split('.').at(-1)} from '${module?.replaceAll('.', '/')}'\`.`,
  ),
  onLine(/^\s*print\s+\S/, 'In TypeScript: `console.log(…)`.'),
  onLine(/^\s*elif\b/, 'That is Python. In TypeScript: `else if (…) { … }`.'),
  onLine(/^\s*raise\b/, "That is Python. In TypeScript: `throw new Error('…')`."),
  onLine(/^\s*except\b/, 'That is Python. In TypeScript: `try { … } catch (error) { … }`.'),
  onLine(/\blambda\b/, 'That is Python. In TypeScript: `(x) => x`.'),
  afterWord({ not: 'That is Python. In TypeScript: `!x`.' }),
  onMessage(
    /^Expected "[^"]*" but found "(and|or|is|in|not|if)"$/,
    ([, word]) => `That is Python. In TypeScript: ${OPERATORS[word ?? '']}.`,
  ),
]

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

const TYPESCRIPT: readonly Rule[] = [
  ({ lineText, start }) => {
    const word = /([A-Za-z]\w*)\s+$/.exec(lineText.slice(0, start))?.[1]
    return word !== undefined && word.length > 2 && nearestName(word, ['await']) && word !== 'await'
      ? `\`${word}\` looks like \`await\`. Try \`await\`.`
      : null
  },
  onMessage(
    /^Expected "from" but found "(f\w+)"$/,
    ([, word]) => `\`${word}\` looks like \`from\`. Try \`from\`.`,
  ),
  ({ text, lineText, start }) =>
    /^Expected ".*" but found "\w+"$/.test(text) && /['"]/.test(lineText[start - 1] ?? '')
      ? 'The string ends at the quote before. Quotes inside a string must be of the other kind, or follow a `\\`.'
      : null,
  ({ text, lineText }) =>
    text !== 'Unterminated string literal'
      ? null
      : /['"]/.test(lineText)
        ? 'A quote opens a string that no quote closes on this line.'
        : 'A backtick opens text that no backtick closes.',
  onMessage(
    /^Expected "([)\]}])" but found end of file$/,
    ([, bracket]) => `A bracket is still open at the end. Add \`${bracket}\` where it belongs.`,
  ),
  onMessage(/^Expected "([)\]}])" but found /, ([, bracket]) =>
    bracket === '}'
      ? 'A comma is missing here, or the `}` that closes the list before.'
      : `A comma is missing here, or the \`${bracket}\` that closes the list before.`,
  ),
  onMessage(
    /^Unexpected end of file$/,
    'The program ends in the middle. Is a `}` or a value missing?',
  ),
  ({ text, lineText, start }) =>
    text === 'Unexpected ">"' && /=\s+$/.test(lineText.slice(0, start))
      ? 'An arrow is written without a blank: `=>`.'
      : null,
  ({ text, lineText, start }) =>
    text.startsWith('Syntax error') && /\d/.test(lineText[start - 1] ?? '')
      ? 'A name cannot start with a digit.'
      : null,
  ({ text, lineText }) =>
    text === 'Expected ";" but found ":"' && /^\s*\{/.test(lineText)
      ? 'A `{` at the start of a line opens a block. Put an object in parentheses: `({ … })`.'
      : null,
  onMessage(
    /^Expected ":" but found /,
    'A `:` belongs here, as in `{ name: value }` and `condition ? a : b`. Or a `}` is missing before.',
  ),
  onMessage(/^Unexpected "else"$/, 'An `else` follows the `}` of its `if`.'),
  onMessage(/^Unexpected "[;,]"$/, 'A value is missing before this.'),
  onMessage(/^Expected ";" but found "[)\]}]"$/, 'This bracket closes nothing. Remove it.'),
  onMessage(
    /^Unexpected "[)\]}]"$/,
    'Something is missing before this bracket, or it closes nothing.',
  ),
  onMessage(
    /^Unexpected "[\u2018\u2019\u201c\u201d\u201e]"$/,
    'These are typographic quotes. Code needs straight ones: `\'` or `"`.',
  ),
  onMessage(
    /^"await" can only be used inside an "async" function$/,
    'Write `async` before the function: `async function name() { … }`.',
  ),
  onMessage(
    /^The symbol "(.+)" has already been declared$/,
    ([, name]) =>
      `\`${name}\` exists already. Choose another name, or leave out the second \`const\` or \`let\`.`,
  ),
  onMessage(
    /^The constant "(.+)" must be initialized$/,
    ([, name]) => `A \`const\` needs its value at once: \`const ${name} = …\`.`,
  ),
  onMessage(
    /^Cannot assign to "(.+)" because it is a constant$/,
    ([, name]) => `Declare it with \`let ${name} = …\` if it should change.`,
  ),
  onMessage(
    /^Unterminated regular expression$/,
    'A `/` opens a regular expression that no `/` closes.',
  ),
  onMessage(
    /^Expected string but found /,
    "The name of a module stands in quotes: `from 'requests'`.",
  ),
  onMessage(
    /^Expected identifier but found end of file$/,
    'The program ends where a name should follow.',
  ),
  onMessage(
    /^Expected ";" but found /,
    'Two things stand side by side here. Is a comma, a bracket or an operator missing between them?',
  ),
]

const RULES: readonly Rule[] = [...PYTHON, ...TYPESCRIPT]
