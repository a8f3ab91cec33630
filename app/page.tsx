import { loadCourse } from '../lib/course/course'
import { HomePage } from '../lib/ui/home/home-page'

export default async function Home() {
  return <HomePage {...(await loadCourse())} />
}
