/** Of the parts of an error that stand under a line. */

export const errorParts = { where: 'Where', try: 'Try' }
export const errorAt = (line: number) => `Error at line ${line}`
export const errorAnywhere = 'Error'
export const lineWord = 'Line'
export const lowerLineWord = 'line'
export const calledFrom = ', called from '
export const inFunction = ' in '

/** What unfolds to the whole stack. @param owner whose frames they are */
export function foldedFrames(count: number, owner: 'client' | 'language'): string {
  const frames = count === 1 ? '1 frame' : `${count} frames`
  return `${frames} inside ${owner === 'client' ? 'the client' : 'JavaScript itself'}`
}

export const frameOwners = { client: 'client', language: 'JavaScript' }
/** The last of a stack without a name. */
export const topOfProgram = 'top of the program'
export const namelessFunction = 'a function without a name'
