/** The variables that are set for an editor's program, over it: their names, and their values behind a disclosure. */
import type { UnseenCode } from '../../course/whole-program'
import { environmentBox as words } from '../../sentences/workbench'

export function EnvironmentBox({ unseen }: { readonly unseen: UnseenCode }) {
  const variables = unseen.before.flatMap(({ environment = {} }) => Object.entries(environment))
  if (variables.length === 0) return null
  return (
    <div className="mb-3 border border-edge bg-page px-4 py-2.5 text-sm max-phone:px-3">
      <b className="font-semibold">{words.title}</b>
      {variables.map(([name, value]) => (
        <details key={name} className="group mt-1">
          <summary className="flex flex-wrap items-center gap-x-3 pointer-coarse:min-h-11">
            <code className="text-xs font-semibold">{name}</code>
            <span aria-hidden="true" className="tracking-[.1em] text-ink-2">
              ••••••••••••
            </span>
            <span className="text-ink-2">{words.isSet}</span>
            <span className="ml-auto underline group-open:hidden">{words.show}</span>
            <span className="ml-auto hidden underline group-open:inline">{words.hide}</span>
          </summary>
          <code className="mt-1 block wrap-anywhere">{value}</code>
          <p className="mt-1 text-ink-2">{words.note}</p>
        </details>
      ))}
    </div>
  )
}
