/** `/`: the root document, which names the API's addresses as URI templates (RFC 6570). */
import type { EndpointFamily } from '../endpoint'
import { api } from './addresses'
import { json } from './answer'
import type { GithubCall } from './call'
import { apiVersion } from './gate'

/** 31 addresses, 2039 bytes as compact JSON. Their order is the original's. */
export const rootDocument = {
  current_user_url: `${api}/user`,
  current_user_authorizations_html_url:
    'https://github.com/settings/connections/applications{/client_id}',
  authorizations_url: `${api}/authorizations`,
  code_search_url: `${api}/search/code?q={query}{&page,per_page,sort,order}`,
  commit_search_url: `${api}/search/commits?q={query}{&page,per_page,sort,order}`,
  emails_url: `${api}/user/emails`,
  emojis_url: `${api}/emojis`,
  events_url: `${api}/events`,
  feeds_url: `${api}/feeds`,
  followers_url: `${api}/user/followers`,
  following_url: `${api}/user/following{/target}`,
  gists_url: `${api}/gists{/gist_id}`,
  hub_url: `${api}/hub`,
  issue_search_url: `${api}/search/issues?q={query}{&page,per_page,sort,order}`,
  issues_url: `${api}/issues`,
  keys_url: `${api}/user/keys`,
  notifications_url: `${api}/notifications`,
  organization_repositories_url: `${api}/orgs/{org}/repos{?type,page,per_page,sort}`,
  organization_url: `${api}/orgs/{org}`,
  public_gists_url: `${api}/gists/public`,
  rate_limit_url: `${api}/rate_limit`,
  repository_url: `${api}/repos/{owner}/{repo}`,
  repository_search_url: `${api}/search/repositories?q={query}{&page,per_page,sort,order}`,
  current_user_repositories_url: `${api}/user/repos{?type,page,per_page,sort}`,
  starred_url: `${api}/user/starred{/owner}{/repo}`,
  starred_gists_url: `${api}/gists/starred`,
  team_url: `${api}/teams`,
  user_url: `${api}/users/{user}`,
  user_organizations_url: `${api}/user/orgs`,
  user_repositories_url: `${api}/users/{user}/repos{?type,page,per_page,sort}`,
  user_search_url: `${api}/search/users?q={query}{&page,per_page,sort,order}`,
}

export const root: EndpointFamily<GithubCall> = {
  title: 'Root',
  endpoints: [
    {
      path: '/',
      methods: ['GET'],
      summary: 'The addresses of the API.',
      details:
        'Every request needs a User-Agent, else it is 403, and https: http is 301. Wrong credentials are 401 everywhere, an Accept without JSON is 415, a method that a path does not have is 404. Every answer says in X-Roundtrip-Stand-In that it is not GitHub’s.',
      parameters: [
        { name: 'User-Agent', in: 'header', required: true, summary: 'Who asks.' },
        {
          name: 'X-GitHub-Api-Version',
          in: 'header',
          summary: 'The version of the API that the client knows; another one is 400.',
          default: apiVersion,
          oneOf: [apiVersion],
        },
        {
          name: 'If-None-Match',
          in: 'header',
          summary: 'The ETag of an earlier answer: 304 while it still holds, which costs nothing.',
        },
      ],
      answers: [
        { status: 304, summary: 'The client has this version already.' },
        { status: 403, summary: 'There is no User-Agent, or the limit is reached.' },
        { status: 429, summary: 'Too much in a minute; Retry-After says how long to wait.' },
      ],
      example: '/',
      answer: () => json(rootDocument),
    },
  ],
}
