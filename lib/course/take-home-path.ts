/** Where the site has the client as a file to take home, below the base path. */
export const TAKE_HOME_PATH = '/take-home/requests.zip'
