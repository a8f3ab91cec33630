/** The rows of one topic; on phones each row is a small stack with its own labels. */
import { TextWithCode } from '../lesson/text-with-code'
import type { Difference, Topic } from './ledger'

const PYTHON = 'In Python'
const HERE = 'Here'

export function DifferenceTable({ topic }: { readonly topic: Topic }) {
  return (
    <table
      aria-labelledby={`${topic.id}-title`}
      className="w-full table-fixed border-collapse max-phone:block max-phone:[&>tbody]:block"
    >
      <thead className="max-phone:sr-only">
        <tr>
          <Head className="w-[22%]">About</Head>
          <Head className="w-[36%]">{PYTHON}</Head>
          <Head>{HERE}</Head>
        </tr>
      </thead>
      <tbody>
        {topic.differences.map((difference) => (
          <Row key={difference.about} difference={difference} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ difference: { about, python, here, why } }: { readonly difference: Difference }) {
  return (
    <tr className="border-b border-rule max-phone:block max-phone:py-3">
      <th
        scope="row"
        className="py-3 pr-6 text-left align-top font-[650] max-phone:block max-phone:p-0"
      >
        <TextWithCode text={about} />
      </th>
      <Cell label={PYTHON} text={python} className="pr-6 text-ink-2" />
      <Cell label={HERE} text={here} why={why} />
    </tr>
  )
}

function Cell(props: {
  readonly label: string
  readonly text: string
  readonly why?: string | undefined
  readonly className?: string
}) {
  const { label, text, why, className = '' } = props
  return (
    <td
      className={`py-3 align-top max-phone:grid max-phone:grid-cols-[5.5rem_minmax(0,1fr)] max-phone:gap-x-3 max-phone:px-0 max-phone:pt-1 max-phone:pb-0 ${className}`}
    >
      {/* The column's head is out of sight on phones; it is read there from the table all the same. */}
      <span aria-hidden="true" className="hidden text-xs leading-normal text-ink-2 max-phone:block">
        {label}
      </span>
      <span className="block [overflow-wrap:anywhere]">
        <TextWithCode text={text} />
        {why && (
          <span className="mt-0.5 block text-sm text-ink-2">{<TextWithCode text={why} />}</span>
        )}
      </span>
    </td>
  )
}

function Head({ children, className = '' }: { children: string; className?: string }) {
  return (
    <th
      scope="col"
      className={`border-b border-rule py-1.5 pr-6 text-left text-xs font-medium text-ink-2 ${className}`}
    >
      {children}
    </th>
  )
}
