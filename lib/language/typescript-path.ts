/** Where the site has TypeScript's module, below the base path. A test holds the version to the installed one. */
export const TYPESCRIPT_PATH = '/vendor/typescript-6.0.3.js'
