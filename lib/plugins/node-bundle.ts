/** How a script of ours becomes one file for Node, packages included: it starts faster than many. */
import type { BuildOptions } from 'esbuild'

export const nodeBundle = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.9',
  logLevel: 'warning',
  // Packages in CommonJS call `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
} satisfies BuildOptions
