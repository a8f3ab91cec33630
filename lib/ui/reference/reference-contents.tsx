'use client'
/** The hosts and their families, at the left of the reference; where the page is narrow, on top of it. */
import { useCurrentSection } from '../lesson/use-current-section'

interface ContentsProps {
  readonly hosts: readonly {
    readonly name: string
    readonly families: readonly { readonly id: string; readonly title: string }[]
  }[]
}

export function ReferenceContents({ hosts }: ContentsProps) {
  const ids = hosts.flatMap(({ name, families }) => [name, ...families.map(({ id }) => id)])
  const current = useCurrentSection(ids)
  const here = current === null ? undefined : ids[current]
  // There are more families than fit: those of the host that is being read show, and all without scripts.
  const isFolded = ({ name, families }: ContentsProps['hosts'][number]) =>
    here !== undefined && here !== name && !families.some(({ id }) => id === here)
  return (
    <nav
      aria-label="Hosts"
      className="sticky top-(--head) max-h-[calc(100vh-var(--head))] self-start overflow-y-auto pt-12 pb-8 text-sm @max-[60rem]:static @max-[60rem]:max-h-none @max-[60rem]:pt-0 @max-[60rem]:pb-0 print:hidden"
    >
      <ol className="grid gap-1 @max-[60rem]:flex @max-[60rem]:flex-wrap @max-[60rem]:gap-x-6 @max-[60rem]:gap-y-0">
        {hosts.map((host) => (
          <li key={host.name} className="min-w-0">
            <ContentsLink id={host.name} here={here} className="font-semibold">
              {host.name}
            </ContentsLink>
            <ol
              hidden={isFolded(host)}
              className="my-1 border-l border-rule pl-3 @max-[60rem]:hidden"
            >
              {host.families.map(({ id, title }) => (
                <li key={id}>
                  <ContentsLink id={id} here={here}>
                    {title}
                  </ContentsLink>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function ContentsLink(props: {
  readonly id: string
  readonly here: string | undefined
  readonly className?: string
  readonly children: string
}) {
  const { id, here, className = '', children } = props
  return (
    <a
      href={`#${id}`}
      aria-current={id === here ? 'location' : undefined}
      className={`flex min-h-6 items-center leading-[1.35] [overflow-wrap:anywhere] text-ink-2 no-underline hover:bg-transparent hover:text-ink hover:underline aria-[current]:font-[650] aria-[current]:text-ink @max-[60rem]:min-h-9 pointer-coarse:min-h-11 ${className}`}
    >
      {children}
    </a>
  )
}
