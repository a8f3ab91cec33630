/** What a screen reader is told when a result arrives. */
import { count } from './measures'

export const printed = (text: string) => `Printed ${text}`
export const valueIs = (text: string) => `Value ${text}`
export const errorIs = (text: string) => `Error: ${text}`
export const noteIs = (text: string) => `Note: ${text}`
export const noResponse = (why: string) => `No response: ${why}`
export const noBody = 'no body'
export const andMore = (results: number) => `And ${count(results, 'more result')}.`
