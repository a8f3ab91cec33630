import requests from 'requests'
import { HTTPBasicAuth } from 'requests/auth'
import { getpass } from 'getpass'

console.log(
  await requests.get('https://api.github.com/user', {
    auth: new HTTPBasicAuth('username', await getpass()),
  }),
)
