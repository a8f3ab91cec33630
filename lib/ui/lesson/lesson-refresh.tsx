'use client'
/** In development only: shows a lesson anew as soon as its file is saved. */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { basePath } from '../site/base-path'

/** The server tells of changed lessons as server-sent events on this path. */
const path = `${basePath}/dev/lessons`

export function LessonRefresh() {
  const router = useRouter()
  useEffect(() => {
    const changes = new EventSource(path)
    changes.addEventListener('change', () => router.refresh())
    // Plain `next dev` has no such path: one try is enough then.
    changes.onerror = () => {
      if (changes.readyState !== EventSource.CONNECTING) changes.close()
    }
    return () => changes.close()
  }, [router])
  return null
}
