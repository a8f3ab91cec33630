/** Checks on how much came back: the bytes of bodies as they were on the wire. */
import { describeAmount, isAmount } from './amount'
import type { Check } from './check'
import { type Finding, missing, seen } from './finding'
import { mismatch } from './match-request'
import type { RequestFacts } from './request-facts'
import type { RunFacts } from './run-facts'
import { matchesText, quote } from './text-match'

export function findBytes(
  { of = {}, since, is, percent }: NonNullable<Check['bytes']>,
  run: RunFacts,
): Finding | null {
  const line = since === undefined ? null : run.printed.find(({ text }) => matchesText(since, text))
  if (line === undefined)
    return missing('The line from which bytes are counted was not printed.', {
      try: 'Run it to its end.',
    })
  const found = run.requests.filter((request) => !mismatch(of, request))
  const isLater = ({ exchange }: RequestFacts) =>
    (run.ends.get(exchange.id) ?? Number.POSITIVE_INFINITY) > (line?.index ?? -1)
  const counted = sizeOf(found.filter(isLater))
  const before = sizeOf(found.filter((request) => !isLater(request)))
  const from = line ? ` after ${quote(line.text)}` : ''
  if (percent === undefined) {
    if (is === undefined || isAmount(is, counted)) return null
    return make(counted, most(is))(`${size(counted)} came back${from}.`, {
      got: size(counted),
      wanted: describeAmount(is, size),
      try: TRY,
    })
  }
  if (before === 0)
    return missing('Nothing came back before the line from which bytes are counted.', {
      got: size(0),
      wanted: 'something to compare with',
    })
  const share = (counted / before) * 100
  if (isAmount(percent, share)) return null
  return make(share, most(percent))(
    `${size(counted)} came back${from}, and ${size(before)} before.`,
    {
      got: inPercent(share),
      wanted: describeAmount(percent, inPercent),
      try: TRY,
    },
  )
}

const TRY = 'Each slip says how many bytes its body has: look for the largest.'

const most = (amount: number | { readonly most?: number | undefined }): number =>
  typeof amount === 'number' ? amount : (amount.most ?? Number.POSITIVE_INFINITY)

const make = (got: number, limit: number) => (got > limit ? seen : missing)

/** What a reader of the wire would count: bodies without their transfer coding, in their content coding. */
function sizeOf(requests: readonly RequestFacts[]): number {
  return requests.reduce((sum, { response }) => sum + (response?.bodySize ?? 0), 0)
}

/** `1 byte`, `42,300 bytes`. */
function size(bytes: number): string {
  return `${bytes.toLocaleString('en')} ${bytes === 1 ? 'byte' : 'bytes'}`
}

function inPercent(share: number): string {
  return `${share < 10 ? Number(share.toFixed(1)) : Math.round(share)} %`
}
