import requests from 'requests'

const response = await requests.get('https://api.github.com/search/repositories', {
  params: { q: 'requests+language:python' },
  headers: { Accept: 'application/vnd.github.v3.text-match+json' },
})

// where the words were found
const jsonResponse = response.json()
const repository = jsonResponse.items[0]
console.log(`Text matches: ${JSON.stringify(repository.text_matches)}`)
