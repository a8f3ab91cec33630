/** `/user`: the account of whoever is asking. */
import type { EndpointFamily } from '../endpoint'
import type { HostCall } from '../host-call'
import { json, problem } from './answer'
import { checkCredentials } from './credentials'

const documentation = 'https://docs.github.com/rest/users/users#get-the-authenticated-user'

const account = {
  login: 'username',
  id: 4321,
  node_id: 'MDQ6VXNlcjQzMjE=',
  url: 'https://api.github.com/users/username',
  html_url: 'https://github.com/username',
  repos_url: 'https://api.github.com/users/username/repos',
  type: 'User',
  site_admin: false,
  name: 'A Learner',
  company: null,
  location: null,
  email: null,
  bio: 'Learning to ask.',
  public_repos: 2,
  public_gists: 0,
  followers: 3,
  following: 5,
  created_at: '2019-01-23T12:00:00Z',
  updated_at: '2024-06-01T08:30:00Z',
}

export const user: EndpointFamily<HostCall> = {
  title: 'The authenticated user',
  endpoints: [
    {
      path: '/user',
      methods: ['GET'],
      summary: 'The account of whoever is asking; 401 without its password or token.',
      example: '/user',
      answer(call) {
        const credentials = checkCredentials(call)
        if (credentials === 'right') return json(account)
        const isAbsent = credentials === 'absent'
        return problem(401, isAbsent ? 'Requires authentication' : 'Bad credentials', documentation)
      },
    },
  ],
}
