/** Accounts in the shapes that GitHub's API gives them. Addresses that the stand-in does not serve are left out. */
import { api, nodeId, web } from '../addresses'
import { type Account, accounts } from '../data/accounts'
import { gists } from '../data/gists'
import { repositories } from '../data/repositories'

/** As it stands in lists and inside other documents. */
export function accountEntry({ id, login, type }: Account) {
  const url = `${api}/users/${login}`
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    url,
    html_url: `${web}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    type,
    site_admin: false,
  }
}

/** As it stands at its own address. */
export function accountDocument(account: Account) {
  const { login, name, about, location, company } = account
  return {
    ...accountEntry(account),
    name,
    company,
    blog: '',
    location,
    email: null,
    hireable: null,
    bio: about,
    twitter_username: null,
    ...counts(account),
    public_gists: gists.filter(({ owner, isPublic }) => owner === login && isPublic).length,
    ...times(account),
  }
}

/** An organisation in lists. */
export function organizationEntry({ id, login, about }: Account) {
  const url = `${api}/orgs/${login}`
  return {
    login,
    id,
    node_id: nodeId('Organization', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    members_url: `${url}/members{/member}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    description: about,
  }
}

/** An organisation at its own address. */
export function organizationDocument(account: Account) {
  return {
    ...organizationEntry(account),
    name: account.name,
    company: null,
    blog: '',
    location: account.location,
    email: null,
    is_verified: false,
    has_organization_projects: false,
    has_repository_projects: false,
    ...counts(account),
    public_gists: 0,
    html_url: `${web}/${account.login}`,
    ...times(account),
    type: 'Organization',
  }
}

/** Whom a user follows; nobody for an organisation. */
export function followedBy({ type, others }: Account): readonly Account[] {
  if (type === 'Organization') return []
  return accounts.filter(({ login }) => others.includes(login))
}

export function followersOf({ login }: Account): readonly Account[] {
  return accounts.filter(({ type, others }) => type === 'User' && others.includes(login))
}

/** The organisations that a user is a member of. */
export function organizationsOf({ login }: Account): readonly Account[] {
  return accounts.filter(({ type, others }) => type === 'Organization' && others.includes(login))
}

export function membersOf({ others }: Account): readonly Account[] {
  return accounts.filter(({ login }) => others.includes(login))
}

function counts(account: Account) {
  const own = repositories.filter(({ owner, isPrivate }) => owner === account.login && !isPrivate)
  return {
    public_repos: own.length,
    followers: followersOf(account).length,
    following: followedBy(account).length,
  }
}

function times({ created }: Account) {
  return { created_at: `${created}T12:00:00Z`, updated_at: updated }
}

/** When accounts were changed last; nothing changes them here. */
export const updated = '2024-06-01T08:30:00Z'
