/** Drafts as files: one for each editor, in a folder for each lesson. */
import type { ShelvedDraft } from '../drafts/draft-shelf'

export interface ProgramFile {
  /** `page-after-page/walk.ts` */
  readonly path: string
  readonly code: string
}

/** Of editors that stand in no lesson. */
const WORKBENCH = 'workbench'

/**
 * The newest draft of each editor, by path.
 *
 * @param drafts the newest first
 */
export function programFiles(drafts: readonly ShelvedDraft[]): ProgramFile[] {
  const editors = new Set<string>()
  const files = new Map<string, string>()
  for (const { key, record } of drafts) {
    if (editors.has(key.id)) continue
    editors.add(key.id)
    const [lesson = '', editor] = key.id.split('/')
    const folder = editor === undefined || lesson === 'shared' ? WORKBENCH : fileName(lesson)
    const name = fileName(record.name.replace(/\.ts$/, '') || editor || lesson)
    let path = `${folder}/${name}.ts`
    for (let copy = 2; files.has(path); copy++) path = `${folder}/${name}-${copy}.ts`
    files.set(path, record.code)
  }
  return [...files]
    .map(([path, code]) => ({ path, code }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What every system takes for a name, and takes for nothing else: the storage may hold anything. */
function fileName(text: string): string {
  return text.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'program'
}
