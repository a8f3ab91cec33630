/** Files and folders in the shapes that GitHub's API gives them. */
import { base64 } from '../../base64'
import { web } from '../addresses'
import type { Repository } from '../data/repositories'
import { blobSha } from '../history'
import { pathOf } from '../world'
import { repositoryUrl } from './repository'

export function fileEntry(repository: Repository, path: string, content: Uint8Array) {
  const sha = blobSha(content)
  const git = `${repositoryUrl(repository)}/git/blobs/${sha}`
  const raw = `https://raw.githubusercontent.com/${pathOf(repository)}/main/${path}`
  return entry(repository, path, 'file', sha, content.length, git, raw)
}

export function directoryEntry(repository: Repository, path: string) {
  const sha = blobSha(new TextEncoder().encode(`tree ${pathOf(repository)} ${path}`))
  return entry(repository, path, 'dir', sha, 0, null, null)
}

/** A file's entry with its content. */
export function fileDocument(repository: Repository, path: string, content: Uint8Array) {
  return { ...fileEntry(repository, path, content), ...encoded(content) }
}

export function blobDocument(repository: Repository, content: Uint8Array) {
  const sha = blobSha(content)
  const url = `${repositoryUrl(repository)}/git/blobs/${sha}`
  return { sha, size: content.length, url, ...encoded(content) }
}

function entry(
  repository: Repository,
  path: string,
  type: 'file' | 'dir',
  sha: string,
  size: number,
  git: string | null,
  raw: string | null,
) {
  const name = path.split('/').at(-1) ?? path
  const url = `${repositoryUrl(repository)}/contents/${path}?ref=main`
  const page = `${web}/${pathOf(repository)}/${type === 'dir' ? 'tree' : 'blob'}/main/${path}`
  const links = { self: url, git, html: page }
  return {
    name,
    path,
    sha,
    size,
    url,
    html_url: page,
    git_url: git,
    download_url: raw,
    type,
    _links: links,
  }
}

/** Base64 in lines of sixty characters, as GitHub breaks it: decoders must skip the line ends. */
function encoded(content: Uint8Array) {
  return { content: base64(content).replace(/.{1,60}/g, '$&\n'), encoding: 'base64' }
}
