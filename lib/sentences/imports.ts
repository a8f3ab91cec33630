/** Of modules and names that a program imports and that are not there. */

export const noModule = (specifier: string) => `There is no module \`${specifier}\` here.`
/** @param near the nearest name there is, if one is near */
export const knownModules = (near: string | null, list: string) =>
  `${perhaps(near)}A program here can import ${list}.`
export const noExport = (specifier: string, name: string) =>
  `\`${specifier}\` has nothing named \`${name}\`.`
export const exportedBy = (name: string, home: string) =>
  `It is in \`${home}\`: try \`import { ${name} } from '${home}'\`.`
export const exportCount = (near: string | null, specifier: string, names: number) =>
  `${perhaps(near)}\`${specifier}\` has ${names} names.`

const perhaps = (near: string | null) => (near ? `Did you mean \`${near}\`? ` : '')
