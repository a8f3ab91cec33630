/** The tests that need no browser, as `npm run unit` and `npm run take-home` run them. */
import { defineConfig } from 'vitest/config'

const takeHome = 'lib/tunnel/take-home.test.ts'
const carried = 'lib/tunnel/carrier-suite.test.ts'

export default defineConfig({
  test: {
    testTimeout: 15_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'lib/**/*.test.tsx', 'app/**/*.test.ts'],
          exclude: [takeHome, carried],
        },
      },
      {
        // The client's tests once more: what they send goes through the tunnel of a running server.
        extends: true,
        test: {
          name: 'requests through the tunnel',
          include: ['lib/requests/**/*.test.ts', carried],
          setupFiles: ['lib/tunnel/carrier.setup.ts'],
        },
      },
      // Builds a package, and so runs beside the rest.
      { extends: true, test: { name: 'take-home', include: [takeHome] } },
    ],
  },
})
