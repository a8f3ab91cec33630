import requests from 'requests'

console.log(await requests.get('https://api.github.com', { timeout: 1 }))
console.log(await requests.get('https://api.github.com', { timeout: 3.05 }))
