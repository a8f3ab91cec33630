import requests from 'requests'

const response = await requests.get('https://api.github.com')
if (response.statusCode === 200) {
  console.log('Success!')
} else if (response.statusCode === 404) {
  console.log('Not Found.')
}
