import requests from 'requests'

const response = await requests.get('https://api.github.com')
console.log(response.headers)
