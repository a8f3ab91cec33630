import requests from 'requests'

const response = await requests.post('https://httpbin.org/post', { json: { key: 'value' } })
console.log(response.request.headers['Content-Type'])
console.log(response.request.url)
console.log(response.request.body)
