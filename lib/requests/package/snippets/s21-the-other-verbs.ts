import requests from 'requests'

await requests.post('https://httpbin.org/post', { data: { key: 'value' } })
await requests.put('https://httpbin.org/put', { data: { key: 'value' } })
await requests.delete('https://httpbin.org/delete')
await requests.head('https://httpbin.org/get')
await requests.patch('https://httpbin.org/patch', { data: { key: 'value' } })
await requests.options('https://httpbin.org/get')
