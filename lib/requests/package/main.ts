/** `npm run build:client`: writes the packages to `dist`. */
import { fileURLToPath } from 'node:url'
import { buildPackages } from './build'

const folders = await buildPackages(fileURLToPath(new URL('../../../dist', import.meta.url)))
console.log(folders.join('\n'))
