import requests from 'requests'

console.log(await requests.post('https://httpbin.org/post', { data: [['key', 'value']] }))
