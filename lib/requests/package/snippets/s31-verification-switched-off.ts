import requests from 'requests'

console.log(await requests.get('https://api.github.com', { verify: false }))
