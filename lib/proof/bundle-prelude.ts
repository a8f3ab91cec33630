/** What runs before a program in the sandbox, as one text for the processes that run lessons. */
import { fileURLToPath } from 'node:url'
import { buildPrelude } from '../runner/frame/build-frame'

/** The sealing of globals is left out, as those processes need them. */
export function bundlePrelude(): Promise<string> {
  const noSeal = fileURLToPath(new URL('./no-seal.ts', import.meta.url))
  return buildPrelude({
    name: 'no-seal',
    setup: ({ onResolve }) => onResolve({ filter: /^\.\/seal$/ }, () => ({ path: noSeal })),
  })
}
