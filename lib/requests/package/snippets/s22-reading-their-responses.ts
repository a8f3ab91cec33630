import requests from 'requests'

let response = await requests.head('https://httpbin.org/get')
console.log(response.headers['Content-Type'])

response = await requests.delete('https://httpbin.org/delete')
const jsonResponse = response.json()
console.log(jsonResponse.args)
