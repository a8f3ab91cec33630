import requests from 'requests'
import { getpass } from 'getpass'

console.log(await requests.get('https://api.github.com/user', { auth: ['username', await getpass()] }))
