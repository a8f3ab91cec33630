/** How many and how long, as checks ask for it and as messages say it. */

/** A number, or the least and the most of it. */
export type Amount =
  | number
  | { readonly least?: number | undefined; readonly most?: number | undefined }

export function isAmount(wanted: Amount, got: number): boolean {
  if (typeof wanted === 'number') return got === wanted
  return got >= (wanted.least ?? 0) && got <= (wanted.most ?? Number.POSITIVE_INFINITY)
}

/** `at most 3 requests`, `2 to 4 s`. @param count a number with its unit. */
export function describeAmount(wanted: Amount, count: (amount: number) => string): string {
  if (typeof wanted === 'number') return count(wanted)
  const { least, most } = wanted
  if (least === undefined) return `at most ${count(most ?? 0)}`
  if (most === undefined) return `at least ${count(least)}`
  return `${least} to ${count(most)}`
}

/** `no request`, `1 request`, `2 requests`. */
export function times(count: number, noun = 'request'): string {
  if (count === 0) return `no ${noun}`
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `0.5 s` */
export function inSeconds(seconds: number): string {
  return `${Number(seconds.toFixed(2))} s`
}
