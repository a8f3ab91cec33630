import type { Metadata } from 'next'
import { DifferencesPage } from '../../lib/ui/differences/differences-page'

export const metadata: Metadata = {
  title: 'Differences from Python’s requests',
  description:
    'Every way in which the client of this course differs from Python’s requests, with the reason.',
}

export default function Page() {
  return <DifferencesPage />
}
