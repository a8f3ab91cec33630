/** The tests that need no browser, as `npm run unit` and `npm run take-home` run them. */
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const takeHome = 'lib/tunnel/take-home.test.ts'
const carried = 'lib/tunnel/carrier-suite.test.ts'

export default defineConfig({
  test: {
    testTimeout: 15_000,
    expect: { poll: { timeout: 10_000 } },
    // A process of its own for every file would cost more than all tests together; see vitest.setup.ts.
    isolate: false,
    // Else one core is kept free, which of two is half.
    maxWorkers: '100%',
    setupFiles: ['vitest.setup.ts'],
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
          include: [...testsWithFakeTransport('lib/requests'), carried],
          setupFiles: ['lib/tunnel/carrier.setup.ts'],
        },
      },
      // Builds a package, and so runs beside the rest.
      { extends: true, test: { name: 'take-home', include: [takeHome] } },
    ],
  },
})

/** The tests whose messages can travel: those that import a fake transport, or a fixture that is made of one. */
function testsWithFakeTransport(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const textOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
  const fixtures = files
    .filter((file) => file.endsWith('.fixture.ts') && textOf(file).includes('FakeTransport'))
    .map((file) => file.replace(/^.*\/|\.ts$/g, ''))
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => fixtures.some((name) => textOf(file).includes(`/${name}'`)))
    .map((file) => `${folder}/${file}`)
}
