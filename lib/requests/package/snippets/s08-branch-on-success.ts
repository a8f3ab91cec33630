import requests from 'requests'

const response = await requests.get('https://api.github.com')
if (response.ok) {
  console.log('Success!')
} else {
  console.log('An error has occurred.')
}
