import requests from 'requests'

console.log(
  await requests.get('https://api.github.com/search/repositories', {
    params: new TextEncoder().encode('q=requests+language:python'),
  }),
)
