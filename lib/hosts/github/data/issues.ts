/** Issues, pull requests and comments as they are before a learner adds any. */
import { otherComments, otherIssues } from './other-issues'
import { signalboxComments } from './signalbox-comments'
import { signalboxIssues } from './signalbox-issues'
import { rowsOf } from './table'

export interface Issue {
  readonly id: number
  /** `owner/name` of its repository. */
  readonly repository: string
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly author: string
  readonly assignee: string | null
  /** Names of labels. */
  readonly labels: readonly string[]
  readonly state: 'open' | 'closed'
  /** Why it is closed, or was opened again; null when it was never closed. */
  readonly stateReason: 'completed' | 'not_planned' | 'reopened' | null
  readonly isPullRequest: boolean
  readonly isMerged: boolean
  /** Times as GitHub writes them: `2024-06-01T12:00:00Z`. */
  readonly created: string
  readonly updated: string
  readonly closed: string | null
}

export interface Comment {
  readonly id: number
  readonly repository: string
  /** Of the issue. */
  readonly number: number
  readonly author: string
  readonly body: string
  readonly created: string
  readonly updated: string
}

const issueCells = [
  'repository',
  'number',
  'state',
  'author',
  'assignee',
  'labels',
  'created',
  'closed',
  'title',
  'body',
] as const
const commentCells = ['repository', 'number', 'author', 'created', 'body'] as const

/** All comments, in the order in which they were written. */
export const comments: readonly Comment[] = rowsOf(
  commentCells,
  ofSignalbox(signalboxComments) + otherComments,
)
  .toSorted((a, b) => a.created.localeCompare(b.created))
  .map(({ repository, number, author, created, body }, index) => {
    // Two on one day come minutes apart, in the order of the table.
    const minutes = `${index % 60}`.padStart(2, '0')
    const time = `${created}T15:${minutes}:00Z`
    const of = { repository, number: Number(number) }
    return { id: 70_001 + index, ...of, author, body, created: time, updated: time }
  })

/** All issues and pull requests, by repository and number. */
export const issues: readonly Issue[] = rowsOf(
  issueCells,
  ofSignalbox(signalboxIssues) + otherIssues,
).map((row, index) => {
  const number = Number(row.number)
  const isPullRequest = row.state === 'pull' || row.state === 'merged'
  const isOpen = row.state === 'open' || row.state === 'pull'
  const created = `${row.created}T09:00:00Z`
  const closed = row.closed === '' ? null : `${row.closed}T18:00:00Z`
  const said = comments.filter(
    (comment) => comment.repository === row.repository && comment.number === number,
  )
  const times = [created, closed ?? '', ...said.map((comment) => comment.updated)]
  const closedAs = row.state === 'dropped' ? 'not_planned' : 'completed'
  return {
    id: 50_001 + index,
    repository: row.repository,
    number,
    title: row.title,
    body: row.body,
    author: row.author,
    assignee: row.assignee || null,
    labels: row.labels === '' ? [] : row.labels.split(',').map((label) => label.trim()),
    state: isOpen ? 'open' : 'closed',
    stateReason: isOpen || isPullRequest ? null : closedAs,
    isPullRequest,
    isMerged: row.state === 'merged',
    created,
    updated: times.reduce((a, b) => (a > b ? a : b)),
    closed,
  }
})

function ofSignalbox(table: string): string {
  return table.replace(/^(?=\d)/gm, 'harbour-lights/signalbox | ')
}
