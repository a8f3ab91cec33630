/** The marks that an author may write into code, for the authors' page. */
import type { SchemaKey } from '../../course/schema-keys'

export const codeMarks: readonly SchemaKey[] = [
  {
    key: '//#region hidden',
    description:
      'With `//#endregion`, at the top of a `ts run` fence: set-up that runs and is not shown. Lines are counted without it.',
    isNeeded: false,
  },
  {
    key: '//=> value',
    description:
      'Behind an expression or a call that prints: what must show under the line, or `undefined` where the value is that and nothing shows. `npm run check -- --update` writes it anew.',
    isNeeded: false,
  },
  {
    key: '//: sentence',
    description: 'Behind a line of a `ts solution`: why it is so. The diff shows it at that line.',
    isNeeded: false,
  },
  {
    key: '«…»',
    description:
      'In the solution of kind `fill`: what is to be filled in. It must stand on one line.',
    isNeeded: false,
  },
]
