import requests, { type Response } from 'requests'
import { getpass } from 'getpass'

let response: Response

// closed at the end of the block, also after an error
{
  await using session = new requests.Session()
  session.auth = ['username', await getpass()]

  // same call, on the session
  response = await session.get('https://api.github.com/user')
}

// the response outlives the session
console.log(response.headers)
console.log(response.json())
