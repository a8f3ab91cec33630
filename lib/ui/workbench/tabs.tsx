'use client'
/** Tabs after the ARIA pattern: one stop for Tab, arrow keys, Home and End move and select. */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

export interface TabItem {
  readonly name: string
  /** A small figure after the name. */
  readonly note?: string
  readonly render: () => ReactNode
}

export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  // By its name: another run may have other tabs.
  const selected = Math.max(
    0,
    items.findIndex(({ name }) => name === chosen),
  )
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    const last = items.length - 1
    const steps: Record<string, number> = {
      ArrowRight: selected === last ? 0 : selected + 1,
      ArrowLeft: selected === 0 ? last : selected - 1,
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    setChosen(items[next]?.name ?? null)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
        {items.map(({ name, note }, index) => (
          <button
            type="button"
            role="tab"
            key={name}
            id={`${id}-tab-${index}`}
            aria-selected={index === selected}
            aria-controls={`${id}-pane`}
            tabIndex={index === selected ? 0 : -1}
            onClick={() => setChosen(name)}
          >
            {name}
            {note && <small> {note}</small>}
          </button>
        ))}
      </div>
      <div
        className="pane"
        role="tabpanel"
        id={`${id}-pane`}
        aria-labelledby={`${id}-tab-${selected}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without controls must be reachable
        tabIndex={0}
      >
        {items[selected]?.render()}
      </div>
    </>
  )
}
