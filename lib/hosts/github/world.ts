/**
 * GitHub as one learner has made it: the fixture, with the learner's own issues, comments and stars over it.
 * A learner has at most 100 new or changed issues, 200 comments and 32 768 characters of text, so that a thousand
 * learners take 64 MB at worst.
 */
import type { Learner } from '../../http/message'
import { Refusal } from '../refusal'
import { seededRandom } from '../seeded-random'
import { type Comment, comments, type Issue, issues } from './data/issues'
import { type Repository, repositories } from './data/repositories'
import { Layer } from './layer'

const MOST_ISSUES = 100
const MOST_COMMENTS = 200
const MOST_CHARACTERS = 32_768

export class World {
  /** All repositories, private ones too. With another seed their figures are other ones. */
  readonly repositories: readonly Repository[]
  readonly #issues = new Layer<Issue>(issues)
  readonly #comments = new Layer<Comment>(comments)
  readonly #starred = new Set(['harbour-lights/signalbox', 'teahouse/menu'])
  #lastId = 90_000

  constructor({ seed }: Learner) {
    this.repositories = seed === 0 ? repositories : repositories.map((each) => scaled(each, seed))
  }

  /** The repositories that `caller` may see. */
  visible(caller: string | null): readonly Repository[] {
    return this.repositories.filter(({ isPrivate, owner }) => !isPrivate || owner === caller)
  }

  /** Issues and pull requests, by number. */
  issues(repository: Repository): readonly Issue[] {
    const path = pathOf(repository)
    return this.#issues.all().filter((issue) => issue.repository === path)
  }

  issue(repository: Repository, number: number): Issue | undefined {
    return this.issues(repository).find((issue) => issue.number === number)
  }

  /** Comments of a whole repository, oldest first. */
  comments(repository: Repository): readonly Comment[] {
    const path = pathOf(repository)
    return this.#comments.all().filter((comment) => comment.repository === path)
  }

  commentsOn(issue: Issue): readonly Comment[] {
    return this.#comments.all().filter(({ repository, number }) => {
      return repository === issue.repository && number === issue.number
    })
  }

  /** @throws Refusal 403 when the learner has written too much. */
  addIssue(repository: Repository, issue: Omit<Issue, 'id' | 'number' | 'repository'>): Issue {
    const number = Math.max(0, ...this.issues(repository).map((each) => each.number)) + 1
    const added = { ...issue, id: ++this.#lastId, number, repository: pathOf(repository) }
    this.changeIssue(added)
    return added
  }

  /** @throws Refusal 403 when the learner has written too much. */
  changeIssue(issue: Issue): void {
    this.#keepWithin(this.#issues.put(issue))
  }

  /** @throws Refusal 403 when the learner has written too much. */
  addComment(comment: Omit<Comment, 'id'>): Comment {
    const added = { ...comment, id: ++this.#lastId }
    this.changeComment(added)
    return added
  }

  /** @throws Refusal 403 when the learner has written too much. */
  changeComment(comment: Comment): void {
    this.#keepWithin(this.#comments.put(comment))
  }

  removeComment({ id }: Comment): void {
    this.#comments.remove(id)
  }

  isStarred(repository: Repository): boolean {
    return this.#starred.has(pathOf(repository))
  }

  star(repository: Repository, isStarred: boolean): void {
    if (isStarred) this.#starred.add(pathOf(repository))
    else this.#starred.delete(pathOf(repository))
  }

  /** How much the learner has written, and how much is kept at most. */
  get usage() {
    const [written, said] = [this.#issues.changed(), this.#comments.changed()]
    const texts = written.flatMap(({ title, body, labels }) => [title, body ?? '', ...labels])
    const characters = [...texts, ...said.map(({ body }) => body)].join('').length
    return {
      issues: { kept: written.length, most: MOST_ISSUES },
      comments: { kept: said.length, most: MOST_COMMENTS },
      characters: { kept: characters, most: MOST_CHARACTERS },
    }
  }

  #keepWithin(takeBack: () => void): void {
    for (const [what, { kept, most }] of Object.entries(this.usage)) {
      if (kept <= most) continue
      takeBack()
      const way = 'POST /_roundtrip/forget makes room, and takes back all that you have written.'
      throw new Refusal(403, `The stand-in keeps ${most} ${what} for you at most. ${way}`)
    }
  }
}

/** `owner/name`. */
export function pathOf({ owner, name }: Pick<Repository, 'owner' | 'name'>): string {
  return `${owner}/${name}`
}

/** Stars and forks between 60 and 140 percent of the fixture's. */
function scaled(repository: Repository, seed: number): Repository {
  const random = seededRandom(seed, 'stars', pathOf(repository))
  const scale = (count: number) => Math.round(count * (0.6 + 0.8 * random()))
  return { ...repository, stars: scale(repository.stars), forks: scale(repository.forks) }
}
