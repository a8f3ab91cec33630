/** The file that the search fetches on its first use: everything that can be found. */
import { compileCourse } from '../../lib/course/compile-course'
import { lessonsFolder } from '../../lib/course/load-lessons'
import { loadReference } from '../../lib/reference/load-reference'
import { endpointEntries } from '../../lib/search/endpoint-entries'
import { lessonEntries } from '../../lib/search/lesson-entries'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const { lessons } = await compileCourse()
  const reference = await loadReference(lessonsFolder())
  return Response.json([...lessons.flatMap(lessonEntries), ...endpointEntries(reference)])
}
