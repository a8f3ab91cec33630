/** `import requests` and `from requests.auth import HTTPBasicAuth`. */
import type { Edit } from '../../../runner/edits'
import type { CodeMask } from './code-mask'

const IMPORT = /^[ \t]*import[ \t]+([\w.]+)(?:[ \t]+as[ \t]+(\w+))?[ \t]*$/gm
const FROM =
  /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(\w+(?:[ \t]+as[ \t]+\w+)?(?:[ \t]*,[ \t]*\w+(?:[ \t]+as[ \t]+\w+)?)*)[ \t]*$/gm

export interface PythonImport {
  readonly from: number
  readonly to: number
  /** Null for a module that is not here. */
  readonly edit: Edit | null
}

export function pythonImports({ text }: CodeMask): PythonImport[] {
  const found: PythonImport[] = []
  const add = (line: string, at: number, module: string, imported: string): void => {
    const from = at + line.length - line.trimStart().length
    const to = at + line.trimEnd().length
    const isHere = /^(requests(\.\w+)*|getpass)$/.test(module)
    const insert = `import ${imported} from '${module.replaceAll('.', '/')}'`
    found.push({ from, to, edit: isHere ? { from, to, insert } : null })
  }
  for (const { 0: line, 1: module = '', 2: alias, index } of text.matchAll(IMPORT)) {
    const name = alias ?? module.split('.').at(-1) ?? ''
    add(line, index, module, module === 'getpass' ? '{ getpass }' : name)
  }
  for (const { 0: line, 1: module = '', 2: names, index } of text.matchAll(FROM))
    add(line, index, module, `{ ${names} }`)
  return found
}
