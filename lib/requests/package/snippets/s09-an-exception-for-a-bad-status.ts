import requests from 'requests'
import { HTTPError } from 'requests/exceptions'

for (const url of ['https://api.github.com', 'https://api.github.com/invalid']) {
  try {
    const response = await requests.get(url)

    // a good answer throws nothing
    response.raiseForStatus()
    console.log('Success!')
  } catch (err) {
    if (err instanceof HTTPError) {
      console.log(`HTTP error occurred: ${err.message}`)
    } else {
      console.log(`Other error occurred: ${err}`)
    }
  }
}
