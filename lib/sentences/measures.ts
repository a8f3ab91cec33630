/** How times and sizes are written. */

/** `38 ms`, `1.4 s`; a time that rounds to nothing is still a time. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 9_950) return `${Math.round(milliseconds / 1000)} s`
  if (milliseconds >= 999.5) return `${(milliseconds / 1000).toFixed(1)} s`
  return milliseconds < 0.5 ? '<1 ms' : `${Math.round(milliseconds)} ms`
}

/** `1.4 s`, for a clock that is running. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** `168 bytes`, `1 byte`, `12.3 KB`, `4.0 MB`. A KB has 1000 bytes. */
export function size(bytes: number): string {
  if (bytes === 1) return '1 byte'
  return bytes < 1000 ? `${bytes} bytes` : shortSize(bytes)
}

/** `168 B`, `12.3 KB`, `4.0 MB`. */
export function shortSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 999_950 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}

/** `1 trip`, `2 trips`. */
export function count(number: number, singular: string): string {
  return `${number} ${singular}${number === 1 ? '' : 's'}`
}

/** `998 000`: groups of three, so that a large number can be read. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
}
