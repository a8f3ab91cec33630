/** Of parts of a page that are on their way, or did not arrive. */

export const loading = 'Loading.'
export const cardNotLoaded = 'The slip could not be loaded. Close it and open it again.'
export const languageNotLoaded =
  'Completion and checks while typing could not be loaded. Everything else works; reload the page to try again.'
/** For the console of the browser. */
export const editorNotLoaded = 'The editor could not be loaded. Reload the page to edit.'
