import { describe, expect, it } from 'vitest'
import { accounts } from './accounts'
import { gists } from './gists'
import { comments, issues } from './issues'
import { labels } from './labels'
import { licenses } from './licenses'
import { renamed, repositories } from './repositories'
import { rowsOf } from './table'

const logins = new Set(accounts.map(({ login }) => login))
const paths = repositories.map(({ owner, name }) => `${owner}/${name}`)
const day = /^20\d\d-[01]\d-[0-3]\d$/

function unique(values: readonly unknown[]): void {
  expect(values.length).toBe(new Set(values).size)
}

describe('the fixture', () => {
  it('has no number, login or path twice', () => {
    for (const list of [accounts, repositories, labels]) unique(list.map(({ id }) => id))
    unique([...issues, ...comments].map(({ id }) => id))
    unique(accounts.map(({ login }) => login))
    // Searches compare in lower case.
    for (const login of logins) expect(login).toBe(login.toLowerCase())
    unique(paths.map((path) => path.toLowerCase()))
    unique(issues.map(({ repository, number }) => `${repository}#${number}`))
    unique(gists.map(({ id }) => id))
  })

  it('names only people, repositories, labels and licenses that are there', () => {
    for (const { owner, license } of repositories) {
      expect(logins).toContain(owner)
      if (license !== null) expect(licenses.map(({ spdx }) => spdx)).toContain(license)
    }
    for (const { others } of accounts) for (const login of others) expect(logins).toContain(login)
    for (const { repository, author, assignee, labels: given } of issues) {
      expect(paths).toContain(repository)
      expect(logins).toContain(author)
      if (assignee !== null) expect(logins).toContain(assignee)
      for (const name of given) expect(labels.map((label) => label.name)).toContain(name)
    }
    for (const { repository, number, author } of comments) {
      expect(logins).toContain(author)
      expect(
        issues.some((issue) => issue.repository === repository && issue.number === number),
      ).toBe(true)
    }
    for (const { owner } of gists) expect(logins).toContain(owner)
    for (const [former, now] of renamed) {
      expect(paths).toContain(now)
      expect(paths).not.toContain(former)
    }
  })

  it('counts issues from one in every repository, as they were written', () => {
    for (const path of paths) {
      const all = issues.filter(({ repository }) => repository === path)
      expect(all.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1))
      const times = all.map(({ created }) => created)
      expect(times).toEqual(times.toSorted())
    }
  })

  it('goes forward in time', () => {
    const made = new Map(repositories.map((each) => [`${each.owner}/${each.name}`, each.created]))
    for (const { created, pushed } of repositories) {
      expect([created, pushed]).toEqual([expect.stringMatching(day), expect.stringMatching(day)])
      expect(created < pushed).toBe(true)
    }
    for (const { created, closed, updated, state, repository } of issues) {
      expect(created >= (made.get(repository) ?? '')).toBe(true)
      expect(updated >= created).toBe(true)
      expect(closed === null).toBe(state === 'open')
      if (closed !== null) expect(closed >= created).toBe(true)
    }
    for (const { repository, number, created } of comments) {
      const issue = issues.find((each) => each.repository === repository && each.number === number)
      expect(created > (issue?.created ?? '9')).toBe(true)
    }
    for (const { created, others, type } of accounts) {
      expect(created).toMatch(day)
      expect(others.length > 0 || type === 'User').toBe(true)
    }
  })

  it('has as much as the lessons count on', () => {
    expect(repositories.length).toBeGreaterThanOrEqual(60)
    expect(accounts.filter(({ type }) => type === 'User').length).toBeGreaterThanOrEqual(12)
    expect(issues.filter(({ repository }) => repository.endsWith('/signalbox'))).toHaveLength(60)
    for (const { releases } of repositories) expect(releases).toBeLessThan(100)
    for (const { description } of repositories) expect(description).toMatch(/^[A-Z].*\.$/)
  })
})

describe('a table', () => {
  it('stops at a row with another number of cells', () => {
    expect(rowsOf(['a', 'b'], '\n1 | 2\n | \n')).toEqual([
      { a: '1', b: '2' },
      { a: '', b: '' },
    ])
    expect(() => rowsOf(['a', 'b'], '1 | 2 | 3')).toThrow('3 cells, not 2: 1 | 2 | 3')
  })
})
