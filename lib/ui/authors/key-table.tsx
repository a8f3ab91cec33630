/** Keys, attributes or words with what they mean. */
import type { SchemaKey } from '../../course/schema-keys'
import { TextWithCode } from '../lesson/text-with-code'

export function KeyTable({ keys }: { readonly keys: readonly SchemaKey[] }) {
  if (keys.length === 0) return null
  return (
    <dl className="mt-3 border-t border-rule">
      {keys.map(({ key, description, isNeeded }) => (
        <div
          key={key}
          className="grid grid-cols-[12rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-rule py-2 @max-[44rem]:grid-cols-1"
        >
          <dt>
            <code className="text-sm [overflow-wrap:anywhere]">{key}</code>
            {isNeeded && <span className="ml-2 text-xs text-ink-2">needed</span>}
          </dt>
          <dd className="max-w-[63ch]">
            <TextWithCode text={description} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
