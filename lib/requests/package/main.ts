/** `npm run build:client`: writes the packages to `dist`. */
import { fileURLToPath } from 'node:url'
import { buildPackages } from './build'

const { requests, getpass } = await buildPackages(
  fileURLToPath(new URL('../../../dist', import.meta.url)),
)
console.log(`${requests}\n${getpass}`)
