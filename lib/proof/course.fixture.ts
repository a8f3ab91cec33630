/** Course folders for tests of the proof: lessons from what matters in them. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The text of a lesson; its body begins in line 9, or later by the lines of `more`. */
export function lessonText(title: string, body: string, more: readonly string[] = []): string {
  return [
    '---',
    `title: ${title}`,
    'module: First steps',
    'summary: One thing at a time',
    'minutes: 5',
    'goals: [send a request]',
    'sends: GET /',
    ...more,
    '---',
    body,
  ].join('\n')
}

/** @returns the absolute path of the folder */
export async function courseFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'course-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

/** Code between fences. */
export function fence(words: string, ...lines: readonly string[]): string {
  return [`\`\`\`${words}`, ...lines, '```', ''].join('\n')
}
