import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { inlineScriptHashes, pagePolicy } from './page-policy'

const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

test('inline scripts are hashed as they stand, each once', () => {
  const html = `<script>a('<b>')</script><SCRIPT nonce="">é\n</script ><script>a('<b>')</script>`
  expect(inlineScriptHashes(html)).toEqual([hash("a('<b>')"), hash('é\n')])
})

test('scripts with a source, and data, need no hash', () => {
  const html = `<script src="/x.js" async=""></script><script type="application/json">{}</script>
    <script type='speculationrules'>{}</script><script id="x" type="module">m</script><script data-src="1">d</script>`
  expect(inlineScriptHashes(html)).toEqual([hash('m'), hash('d')])
})

test('the policy allows no script that it does not name', () => {
  const policy = pagePolicy([hash('a')])
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a')};`)
  expect(policy.split('; ').find((part) => part.startsWith('script-src'))).not.toContain(
    'unsafe-inline',
  )
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain("frame-ancestors 'none'")
})
