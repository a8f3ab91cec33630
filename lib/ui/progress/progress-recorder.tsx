'use client'
/** Writes down, in this browser only, that a lesson was opened, where it is being read, and that its code ran. */
import { useEffect } from 'react'
import type { Section } from '../../course/lesson-sections'
import { useCurrentSection } from '../lesson/use-current-section'
import { recordLesson } from './use-progress'

interface ProgressRecorderProps {
  readonly slug: string
  readonly sections: readonly Section[]
}

export function ProgressRecorder({ slug, sections }: ProgressRecorderProps) {
  const current = useCurrentSection(sections.map(({ id }) => id))
  const section = current === null ? undefined : sections[current]
  const id = section?.id
  const title = section?.title

  useEffect(() => {
    recordLesson(slug, id && title ? { at: { id, title } } : {})
  }, [slug, id, title])

  useEffect(() => {
    // Every workbench tells its state in this attribute, whoever drew it.
    const observer = new MutationObserver((records) => {
      const ran = records.some(
        ({ target }) => target instanceof HTMLElement && target.dataset.runState === 'running',
      )
      if (ran) recordLesson(slug, { ran: true })
    })
    observer.observe(document.body, { subtree: true, attributeFilter: ['data-run-state'] })
    return () => observer.disconnect()
  }, [slug])

  return null
}
