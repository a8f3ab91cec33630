import { compileCourse } from '../lib/course/compile-course'
import { lessonsFolder } from '../lib/course/load-lessons'
import { loadReference } from '../lib/reference/load-reference'
import { HomePage } from '../lib/ui/home/home-page'

/** An author sees mistakes in host files; a learner cannot mend them. */
const isDevelopment = process.env.NODE_ENV === 'development'

export default async function Home() {
  const brokenHosts = isDevelopment ? (await loadReference(lessonsFolder())).broken : []
  return <HomePage {...(await compileCourse())} brokenHosts={brokenHosts} />
}
