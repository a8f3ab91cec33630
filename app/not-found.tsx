import type { Metadata } from 'next'
import { NotFoundPage } from '../lib/ui/site/not-found-page'

export const metadata: Metadata = { title: 'No page here' }

export default function NotFound() {
  return <NotFoundPage />
}
