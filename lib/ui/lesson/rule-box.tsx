/** The rule of a lesson in one box: TypeScript, and its Python twin beside it when the reader wants it. */
import type { ReactNode } from 'react'
import { SiteLink } from '../site/site-link'
import { TwinSwitch } from './twin-switch'

interface RuleProps {
  /** The rule in a few words. */
  readonly title?: string
  /** One or two fences: `ts`, then `python`; prose is allowed below them. */
  readonly children?: ReactNode
}

export function Rule({ title = 'The rule', children }: RuleProps) {
  return (
    <section
      aria-label={title}
      className="rule-box lesson-wide overflow-clip rounded-2 border border-ink"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-ink py-2 pr-2 pl-4 text-page print:border-b">
        <h3 className="text-[1rem] leading-snug font-[650]">{title}</h3>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SiteLink
            href="/differences"
            className="text-xs max-phone:py-3 print:hidden forced-colors:text-[LinkText]"
          >
            All differences
          </SiteLink>
          <TwinSwitch />
        </div>
      </header>
      <div className="grid grid-flow-row auto-cols-fr @min-[44rem]:grid-flow-col [&>*+*]:border-rule @max-[44rem]:[&>*+*]:border-t! @min-[44rem]:[&>*+*]:border-l!">
        {children}
      </div>
    </section>
  )
}
