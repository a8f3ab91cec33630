/** Gists in the shapes that GitHub's API gives them. */
import { api } from '../addresses'
import type { Gist } from '../data/gists'
import { accountNamed } from '../lookup'
import { accountEntry } from './account'

const page = 'https://gist.github.com'

/** As in lists: the files without their content. */
export function gistEntry(gist: Gist) {
  const { id, owner, description, isPublic, created, files } = gist
  return {
    url: `${api}/gists/${id}`,
    id,
    html_url: `${page}/${owner}/${id}`,
    files: Object.fromEntries(files.map(([name, text]) => [name, fileEntry(gist, name, text)])),
    public: isPublic,
    created_at: created,
    updated_at: created,
    description,
    comments: 0,
    owner: accountEntry(accountNamed(owner)),
    truncated: false,
  }
}

export function gistDocument(gist: Gist) {
  const files = gist.files.map(([name, text]) => {
    return [name, { ...fileEntry(gist, name, text), truncated: false, content: text }] as const
  })
  return { ...gistEntry(gist), files: Object.fromEntries(files) }
}

function fileEntry({ owner, id }: Gist, name: string, text: string) {
  const raw = `https://gist.githubusercontent.com/${owner}/${id}/raw/${name}`
  return {
    filename: name,
    type: name.endsWith('.py') ? 'application/x-python' : 'text/plain',
    raw_url: raw,
    size: new TextEncoder().encode(text).length,
  }
}
