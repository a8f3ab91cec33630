import requests from 'requests'

const response = await requests.get('https://api.github.com')
response.encoding = 'utf-8' // usually inferred
console.log(response.text)
