/** The commits and releases of a repository: made from its facts alone, so they are the same every time. */
import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { seededRandom } from '../seeded-random'
import { commitSubjects } from './data/commit-subjects'
import type { Repository } from './data/repositories'
import { membersOf } from './documents/account'
import { accountNamed } from './lookup'
import { pathOf } from './world'

export interface Commit {
  readonly sha: string
  readonly message: string
  /** A login. */
  readonly author: string
  /** `2024-06-01T12:00:00Z` */
  readonly time: string
  readonly parent: string | null
}

export interface Release {
  readonly id: number
  /** `v1.4.0` */
  readonly tag: string
  readonly commit: Commit
}

const encoder = new TextEncoder()

/** By path; there are as many as repositories in the fixture. */
const made = new Map<string, readonly Commit[]>()

/** The newest first: between 8 and 60, from the day of the last push back. */
export function commitsOf(repository: Repository): readonly Commit[] {
  const path = pathOf(repository)
  const commits = made.get(path) ?? makeCommits(repository, path)
  made.set(path, commits)
  return commits
}

function makeCommits(repository: Repository, path: string): readonly Commit[] {
  const random = seededRandom('commits', path)
  const owner = accountNamed(repository.owner)
  const authors = owner.type === 'User' ? [owner] : membersOf(owner)
  const count = 8 + Math.floor(random() * 52)
  const first = Date.parse(`${repository.created}T10:00:00Z`)
  const step = (Date.parse(`${repository.pushed}T12:00:00Z`) - first) / (count - 1)
  const commits: Commit[] = []
  for (let number = 0; number < count; number++) {
    const time = `${new Date(first + number * step).toISOString().slice(0, 19)}Z`
    const author = authors[Math.floor(random() * authors.length)]?.login ?? repository.owner
    const subject = commitSubjects[Math.floor(random() * commitSubjects.length)]
    const message = number === 0 ? 'Begin' : (subject ?? '')
    const parent = commits[0]?.sha ?? null
    const sha = shaOf(encoder.encode([path, parent, author, time, message].join('\n')))
    commits.unshift({ sha, message, author, time, parent })
  }
  return commits
}

/** The newest first, spread over the commits. */
export function releasesOf(repository: Repository): readonly Release[] {
  const commits = commitsOf(repository)
  return Array.from({ length: repository.releases }, (_, index) => {
    const at = Math.floor((index * commits.length) / repository.releases)
    const number = repository.releases - index - 1
    const tag = `v${1 + Math.floor(number / 10)}.${number % 10}.0`
    // A repository has fewer than a hundred releases; a test holds the fixture to that.
    const id = repository.id * 100 + number
    return { id, tag, commit: commits[at] as Commit }
  })
}

/** Git's name of a file's content: SHA-1 over `blob`, its length and itself, as `git hash-object` prints it. */
export function blobSha(content: Uint8Array): string {
  const head = encoder.encode(`blob ${content.length}\0`)
  const whole = new Uint8Array(head.length + content.length)
  whole.set(head)
  whole.set(content, head.length)
  return shaOf(whole)
}

function shaOf(bytes: Uint8Array): string {
  return bytesToHex(sha1(bytes))
}
