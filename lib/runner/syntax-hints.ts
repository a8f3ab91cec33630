/**
 * What to try after a syntax error. The compiler's own text says what it expected; these say, in one
 * sentence, what the learner most likely meant. Habits from Python come first.
 */
import {
  arrowWithBlank,
  asyncMissing,
  blockOrObject,
  colonExpected,
  commaOrBracket,
  constChanged,
  constWithoutValue,
  declaredTwice,
  elifStatement,
  endsBeforeName,
  endsInMiddle,
  exceptClause,
  formattedString,
  hashComment,
  importedFrom,
  importedWhole,
  incompleteBracket,
  lambdaExpression,
  looksLike,
  moduleWithoutQuotes,
  nameWithDigit,
  notOperator,
  openBacktick,
  openBracket,
  openQuote,
  openRegularExpression,
  printStatement,
  pythonBlock,
  pythonFunction,
  pythonOperator,
  quoteInString,
  raiseStatement,
  sideBySide,
  strayBracket,
  strayElse,
  stringPrefix,
  tripleQuotes,
  typographicQuotes,
  valueMissing,
} from '../sentences/syntax-hints'
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
    lineText[start] === '#' || lineText[start - 1] === '#' ? hashComment : null,
  ({ lineText, start }) =>
    /(^|[^\w$.])[fF]$/.test(lineText.slice(0, start)) && /['"]/.test(lineText[start] ?? '')
      ? formattedString
      : null,
  ({ lineText, start }) =>
    /(^|[^\w$.])[rb]$/i.test(lineText.slice(0, start)) && /['"]/.test(lineText[start] ?? '')
      ? stringPrefix
      : null,
  onLine(/"""|'''/, tripleQuotes),
  onLine(
    /^\s*(if|elif|while|for|else|try|except|finally|with|class|def)\b[^{]*:\s*(#.*)?$/,
    ([, word]) => pythonBlock(word ?? ''),
  ),
  onLine(/^\s*(async\s+)?def\s/, pythonFunction),
  onLine(/^\s*from\s+([\w.]+)\s+import\s+(\w+)/, ([, module, name]) =>
    importedFrom(name ?? '', module?.replaceAll('.', '/') ?? ''),
  ),
  onLine(/^\s*import\s+([\w.]+)\s*;?\s*$/, ([, module]) =>
    importedWhole(module?.split('.').at(-1) ?? '', module?.replaceAll('.', '/') ?? ''),
  ),
  onLine(/^\s*print\s+\S/, printStatement),
  onLine(/^\s*elif\b/, elifStatement),
  onLine(/^\s*raise\b/, raiseStatement),
  onLine(/^\s*except\b/, exceptClause),
  onLine(/\blambda\b/, lambdaExpression),
  afterWord({ not: notOperator }),
  onMessage(/^Expected "[^"]*" but found "(and|or|is|in|not|if)"$/, ([, word]) =>
    pythonOperator(word ?? ''),
  ),
]

const TYPESCRIPT: readonly Rule[] = [
  ({ lineText, start }) => {
    const word = /([A-Za-z]\w*)\s+$/.exec(lineText.slice(0, start))?.[1]
    return word !== undefined && word.length > 2 && nearestName(word, ['await']) && word !== 'await'
      ? looksLike(word, 'await')
      : null
  },
  onMessage(/^Expected "from" but found "(f\w+)"$/, ([, word]) => looksLike(word ?? '', 'from')),
  ({ text, lineText, start }) =>
    /^Expected ".*" but found "\w+"$/.test(text) && /['"]/.test(lineText[start - 1] ?? '')
      ? quoteInString
      : null,
  ({ text, lineText }) =>
    text !== 'Unterminated string literal'
      ? null
      : /['"]/.test(lineText)
        ? openQuote
        : openBacktick,
  onMessage(/^Expected "([)\]}])" but found end of file$/, ([, bracket]) =>
    openBracket(bracket ?? ''),
  ),
  onMessage(/^Expected "([)\]}])" but found /, ([, bracket]) => commaOrBracket(bracket ?? '')),
  onMessage(/^Unexpected end of file$/, endsInMiddle),
  ({ text, lineText, start }) =>
    text === 'Unexpected ">"' && /=\s+$/.test(lineText.slice(0, start)) ? arrowWithBlank : null,
  ({ text, lineText, start }) =>
    text.startsWith('Syntax error') && /\d/.test(lineText[start - 1] ?? '') ? nameWithDigit : null,
  ({ text, lineText }) =>
    text === 'Expected ";" but found ":"' && /^\s*\{/.test(lineText) ? blockOrObject : null,
  onMessage(/^Expected ":" but found /, colonExpected),
  onMessage(/^Unexpected "else"$/, strayElse),
  onMessage(/^Unexpected "[;,]"$/, valueMissing),
  onMessage(/^Expected ";" but found "[)\]}]"$/, strayBracket),
  onMessage(/^Unexpected "[)\]}]"$/, incompleteBracket),
  onMessage(/^Unexpected "[\u2018\u2019\u201c\u201d\u201e]"$/, typographicQuotes),
  onMessage(/^"await" can only be used inside an "async" function$/, asyncMissing),
  onMessage(/^The symbol "(.+)" has already been declared$/, ([, name]) =>
    declaredTwice(name ?? ''),
  ),
  onMessage(/^The constant "(.+)" must be initialized$/, ([, name]) =>
    constWithoutValue(name ?? ''),
  ),
  onMessage(/^Cannot assign to "(.+)" because it is a constant$/, ([, name]) =>
    constChanged(name ?? ''),
  ),
  onMessage(/^Unterminated regular expression$/, openRegularExpression),
  onMessage(/^Expected string but found /, moduleWithoutQuotes),
  onMessage(/^Expected identifier but found end of file$/, endsBeforeName),
  onMessage(/^Expected ";" but found /, sideBySide),
]

const RULES: readonly Rule[] = [...PYTHON, ...TYPESCRIPT]
