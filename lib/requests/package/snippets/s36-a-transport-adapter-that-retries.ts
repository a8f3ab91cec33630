import requests from 'requests'
import { HTTPAdapter } from 'requests/adapters'
import { ConnectionError } from 'requests/exceptions'

const githubAdapter = new HTTPAdapter({ maxRetries: 3 })

const session = new requests.Session()

// for every URL that begins so
session.mount('https://api.github.com', githubAdapter)

try {
  await session.get('https://api.github.com')
} catch (err) {
  if (!(err instanceof ConnectionError)) throw err
  console.log(err.message)
}
