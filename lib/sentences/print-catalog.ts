/** Prints every sentence that a learner reads, for whoever wants to read them in one place. */
import { readCatalog } from './catalog'

let subject = ''
for (const { subject: next, name, text } of readCatalog()) {
  if (!/\s/.test(text.trim())) continue
  if (next !== subject) process.stdout.write(`\n## ${next}\n\n`)
  subject = next
  process.stdout.write(`- ${name}: ${text}\n`)
}
