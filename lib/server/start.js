/**
 * `npm start`. Only checks the version of Node, in syntax that old ones read, and goes on in `launch.ts`.
 */
const version = process.versions.node.split('.').map(Number)

if (version[0] < 20 || (version[0] === 20 && version[1] < 9)) {
  console.error(
    'Roundtrip needs Node 20.9 or newer, and this is ' +
      process.version +
      '; see https://nodejs.org/',
  )
  process.exit(1)
} else {
  import('./bundle-launch.js').then((launcher) => launcher.launch())
}
