/** A repository in the shape that GitHub's API gives it. */
import type { Repository } from './repositories'

export function repositoryDocument(repository: Repository) {
  const { id, owner, name, description, language, topics, stars, forks, pushed } = repository
  const fullName = `${owner}/${name}`
  return {
    id,
    name,
    full_name: fullName,
    private: false,
    owner: {
      login: owner,
      url: `https://api.github.com/users/${owner}`,
      html_url: `https://github.com/${owner}`,
      type: 'Organization',
    },
    html_url: `https://github.com/${fullName}`,
    description,
    fork: false,
    url: repositoryUrl(repository),
    pushed_at: `${pushed}T12:00:00Z`,
    stargazers_count: stars,
    watchers_count: stars,
    language,
    forks_count: forks,
    topics,
    visibility: 'public',
    default_branch: 'main',
  }
}

/** Its address in the API. */
export function repositoryUrl({ owner, name }: Repository): string {
  return `https://api.github.com/repos/${owner}/${name}`
}
