import type { Metadata } from 'next'
import { AuthorsPage } from '../../lib/ui/authors/authors-page'

export const metadata: Metadata = {
  title: 'Write a lesson',
  description: 'Every fence, element, key and check that a lesson may have, with live examples.',
}

export default function Page() {
  return <AuthorsPage />
}
