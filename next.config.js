/**
 * The site is a static export: `lib/server` serves it, and everything dynamic lives beside it there.
 * BASE_PATH mounts the whole course under a prefix such as `/http` (empty by default).
 *
 * @type {import('next').NextConfig}
 */
const config = {
  output: 'export',
  basePath: process.env.BASE_PATH || '',
  env: { NEXT_PUBLIC_BASE_PATH: process.env.BASE_PATH || '' },
  // A lockfile in a parent folder must not become the root.
  turbopack: { root: import.meta.dirname },
  // `npm run types` checks the types, tests included; a start should not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Bundles the hosts that a course brings, for the reference page; it finds its own program by its own place.
  serverExternalPackages: ['esbuild'],
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
}

export default config
