import type { Metadata } from 'next'
import { lessonsFolder } from '../../lib/course/load-lessons'
import { loadReference } from '../../lib/reference/load-reference'
import { ReferencePage } from '../../lib/ui/reference/reference-page'

export const metadata: Metadata = {
  title: 'Reference',
  description:
    'Every host and endpoint of the virtual internet, each with a request that can be run.',
}

export default async function Page() {
  return <ReferencePage reference={await loadReference(lessonsFolder())} />
}
