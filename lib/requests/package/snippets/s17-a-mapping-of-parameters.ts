import requests from 'requests'

// look the library up
const response = await requests.get('https://api.github.com/search/repositories', {
  params: { q: 'requests+language:python' },
})

// the first hit
const jsonResponse = response.json()
const repository = jsonResponse.items[0]
console.log(`Repository name: ${repository.name}`)
console.log(`Repository description: ${repository.description}`)
