import requests from 'requests'

const response = await requests.post('https://httpbin.org/post', { json: { key: 'value' } })
const jsonResponse = response.json()
console.log(jsonResponse.data)
console.log(jsonResponse.headers['Content-Type'])
