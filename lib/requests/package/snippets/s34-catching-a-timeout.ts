import requests from 'requests'
import { Timeout } from 'requests/exceptions'

try {
  const response = await requests.get('https://api.github.com', { timeout: 1 })
  console.log('The request did not time out')
} catch (err) {
  if (!(err instanceof Timeout)) throw err
  console.log('The request timed out')
}
