/** Every family of endpoints, in the order of the reference page. */
import type { EndpointFamily } from '../endpoint'
import type { GithubCall } from './call'
import { comments } from './comments'
import { commits } from './commits'
import { contents } from './contents'
import { events } from './events'
import { gistFamily } from './gists'
import { issueWriting } from './issue-writing'
import { issueFamily } from './issues'
import { labelFamily } from './labels'
import { meta } from './meta'
import { organizations } from './organizations'
import { pulls } from './pulls'
import { releases } from './releases'
import { repositoryFamily } from './repositories'
import { root } from './root'
import { searchFamily } from './search'
import { standIn } from './stand-in'
import { starring } from './starring'
import { user } from './user'
import { users } from './users'

export const families: readonly EndpointFamily<GithubCall>[] = [
  root,
  searchFamily,
  repositoryFamily,
  contents,
  commits,
  releases,
  issueFamily,
  issueWriting,
  comments,
  labelFamily,
  pulls,
  users,
  organizations,
  user,
  starring,
  gistFamily,
  events,
  meta,
  standIn,
]
