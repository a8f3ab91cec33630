/** Every word that the editor says of itself: completion, hover, signature help, checks and the way in. */

export const editingBegins = 'Editing. Tab indents, Escape leaves.'

export const fixApplied = (title: string) => `Done: ${title}.`
export const nothingToFix = 'There is no fix for this line.'
export const noProblems = 'No problems found.'
export const problemAt = (line: number, message: string) => `Line ${line}: ${message}`
export const overload = (index: number, count: number) => `${index + 1} of ${count}`
export const fixKey = (isMac: boolean) => (isMac ? '⌘ .' : 'Ctrl .')

const TAGS: Readonly<Record<string, string>> = {
  default: 'Default',
  returns: 'Returns',
  throws: 'Throws',
  deprecated: 'Out of use',
  see: 'See',
}

/** What stands before a tag of a comment. */
export function tagName(name: string): string {
  return Object.hasOwn(TAGS, name) ? (TAGS[name] ?? name) : name
}

const KINDS: Readonly<Record<string, string>> = {
  method: 'method',
  'construct signature': 'class',
  class: 'class',
  'local class': 'class',
  interface: 'type',
  type: 'type',
  enum: 'enum',
  property: 'property',
  getter: 'property',
  setter: 'property',
  accessor: 'property',
  function: 'function',
  'local function': 'function',
  var: 'variable',
  let: 'variable',
  'local var': 'variable',
  const: 'constant',
  parameter: 'parameter',
  keyword: 'keyword',
  module: 'module',
  script: 'module',
  'external module name': 'module',
  string: 'text',
}

/** What kind of name a completion is; empty for what needs no word. */
export function kindName(kind: string): string {
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? '') : ''
}
