/** `npm run bench`, or some by name (`npm run bench -- lessons first-run`): prints tables; speeds are ratios within one run. */
import { benchClient } from './client'
import { benchFirstRun } from './first-run'
import { benchHotReload } from './hot-reload'
import { benchHttpbin } from './httpbin'
import { benchLargeBody } from './large-body'
import { benchLessons } from './lessons'
import { benchMemory } from './memory'
import { benchPageMemory } from './page-memory'
import { benchPageWeight } from './page-weight'
import { benchTyping } from './typing'
import { benchWarmRun } from './warm-run'

const benches: Record<string, () => Promise<void>> = {
  httpbin: benchHttpbin,
  memory: benchMemory,
  client: benchClient,
  'page-memory': benchPageMemory,
  weight: benchPageWeight,
  run: benchWarmRun,
  typing: benchTyping,
  body: benchLargeBody,
  lessons: benchLessons,
  'first-run': benchFirstRun,
  'hot-reload': benchHotReload,
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !Object.hasOwn(benches, name))
if (unknown !== undefined) {
  console.error(`No bench called ${unknown}; there are ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench()
}
