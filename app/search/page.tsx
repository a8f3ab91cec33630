import type { Metadata } from 'next'
import { SearchPage } from '../../lib/ui/search/search-page'

export const metadata: Metadata = {
  title: 'Search',
  description: 'Searches all lessons and the reference.',
}

export default function Page() {
  return <SearchPage />
}
