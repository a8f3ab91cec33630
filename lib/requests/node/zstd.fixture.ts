/** Frames as the program `zstd` 1.5.4 writes them, and what is in them. */

export interface Sample {
  readonly about: string
  readonly frame: Uint8Array
  readonly content: Uint8Array
}

function sample(about: string, base64: string, content: string | Uint8Array): Sample {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { about, frame: Buffer.from(base64, 'base64'), content: bytes }
}

/** The same text every time, with few repetitions. */
function words(count: number): string {
  const list = 'get post put head status header cookie session timeout retry proxy'.split(' ')
  let seed = 1
  let text = ''
  for (let i = 0; i < count; i += 1) {
    seed = (seed * 48271) % 2147483647
    text += `${list[seed % list.length]} ${seed % 1000}, `
  }
  return text
}

export const hello = sample('a short text', 'KLUv/QRYWQAAaGVsbG8sIHpzdGR4liE8', 'hello, zstd')

export const samples: readonly Sample[] = [
  hello,
  sample('nothing', 'KLUv/SQAAQAAmenYUQ==', ''),
  sample(
    'compressed hard',
    'KLUv/WRrCNUVAAYjThmQqdAGqLbP0Q98VP1nZqeZJLfkasixOxMDVQBGAD8ACmTFcdHO4hOaejyLzTx0/FgskFy/9wMhUaBQIE4OxcICYKEYB85fc3VC40jfxKZDd2o0KCwQCuNw7FBAjEPtsVAkEsahfmOxkEAcFCzGYY6GAACCIFb00axXll71l8p8ShtW3fV6KbmqTW/zKZrqZtbX6yhUZFU3FoiBcfht1bEb6rTcs4aMZipRyeTqPQ9EgUEiEdDy5xsNDIk+1WeeNO1Ji3rU80z7x+g2Wy8hn7VXM2qqdM2wyjxWMtX8R8Y5029GjMhK9pzFpGi98RfW7WNjt8yk1TkmIQnjIDaeaKz1eZyZVDWPmFTkS1zXLQ7tevn4E/ek3zr0U9nmxwpJnmj+1o44tTuVVfVPMqTpxIRTx3po97/mLoDWqFEolFZUUKi0G0BEMMZcdiBEgBTD9UvkDyy1mH+ruDu8jWD68a9pA/4MdhXHI3nP89+u+c1m54lM8bW8dab8K0krr9+kZ65W7oDy1ItV5gaPgehNkfFbXaXHo7XgMo1vDqnIWQuJwsKi6fkaWLGEJFCNSMwclWwVaOkvMhptWA1ZVmpXd59DbwKMnzxUqDEOkTHEhuCVa2K8Qd92Ye2A+BTK7RONO3Fc8RJE5pHKlRsA9mfm9tgZhoc0J1ye36r2x+PJR3xmfqJ9a17LdMuL3Q1lHdcfVJx8TaHRJ8PMMNppcKMq5hguaBj8bW7vOL7QOdVtYbOhLaXNCci2jVXgr0mdEsJX46zn2QB3+thz0ZrhXJ9V6ZA+xU9MG5TVOfW3lgpdeWVT0HanimZETcTggcofRUlmnLqq/VnhLI0vyiQCBqQWAv7kgA+wbL5aKqJ4jj9OtQJhyxdMJLKWQveEJaEwgAYGgCr94HJSY/jRkuOUPcwNmzOcuqeG3FcFctt96w==',
    words(220),
  ),
  sample(
    'compressed fast, without a checksum',
    'KLUv/WBrCK0iANQpaGVhZCAyNzEsIHRpbWVvdXQgNzk0LCBwb3N0IDg4NiwgaGVhZGVyIDYzNywgcmV0cnkgNDEsIHJldHJ5IDY4MzE2MTUwNTY5ODMzNzEsIGhlYWQgMjA3NzQ3MTQ5OTEzLCBzdGF0dXMgMzM5LCBzZXNzaW9uIDk2OTgyMywgcHV0IDk1MzcyMTg1NTgwODEzNzYyODMwLDc4MDg3NTM0NzgxMzQ1MiwgcHJveHkgNzg3NDkzNjM2NywgY29va2llIDg3Njk0MTI3MDUyNjI0Nzg1NzUyMTQzOTY4NDYxODYwMjE3NTE2NjQ1ZXIgODk5LCBnZXQgNzQ0MTM1MjQyMDM3NzEgNzQ5NDY4OTY1IDk1OWVyIDQyODM0MTkxNTk3NjE5NTY0NjA0NzA5NjcgNjc3MTQ0MzMxNTk1MTkxMDYwOTk2ODQ3MzMwNjA4NTUzNzgzNDUwLCBnZXQgMjAyODEzOTQ3NTMzODU0Njg4MTUxOTV1dCA0NDMwNzY5ODQzNTZ1dCA2OTQwNTA4NzU5ZXIgMTg4MjY1MjI1MDEsMTkyODc0MTM1NTc5OTE0IDI4MjI1NSwxODBlciA1NDUxNDhlciAzNjE0MGVyIDVlciA2NjU3ODIwNDk0NjYzODg5MjUgOTk1ZXIgMzM5LCAxNjI3NjIwNzY2MTIzMCwgZ2V0IDkzODc4Mjk4IDExNDk5OWVyIDc1MzQxODc2Nzc0MTMwNTA3MjgzMzEwMjk5ODQ2Mzk0ZXIgNzYyNzU2NTUydXQgMjMzLCBwdXQgMzA4Mzc5MTU4NDI5OTkyMTY1OTk5Njc4OTQzNzQ4NDkxNzQ3NzgzODY4NjgwMTQ5MzM0MzQyM3V0IDcgODc4MTIyOTM1LCBwb3N0IDk4MCwggN+owShIIykjSXbmQEJCFMOiBxAypsxsAzgX607KpHoyd0JNeYIr0htBQNsvQJQ7hx5/YQpYmI+sjHtiqj0IeTwYCG22IOAi4FvfUBBOCoyQot5QdWuC3asbV2MMU/1yOteTgFsvuuAQP1fSp7bjRO4hRqEc/nr3eqXm4NfPXO2utJi/Y1iTPgwWjsvo7nrCAV6xMTV6qtjiJdU+ZLHwv8qag4nz6bMFO6HLwAHPRWLR2iWflzY6w8uV2A0cNgzcEgAOT85kIUkLZrK4EgOVOq12eYzI94PIIoz2bEkGSxBDUCdIQrQrOeFgxgtmCQkBCJSumW07f2He45ufzeiCmZ842l82VJkBKDeAo4Q1R1kke8sfQwky74UlF9RTp9JSocD4vGBwaCyK7crB7tmEKXqluXWVX54nczxoqr9dd1/KhSLi5mEDhC+zb1I0Ll9gdLU1LH7JIZ8RjRUGTwLfND6KtwwFOHxlR72iYsIAa0IsMkoqcMRVb0Qz4swjGoAXFVazQJ1Ba7+61vcu4WFhBVp28UqaLSzglAaDSR+n3/EXVt6aFFi9kpSrqOyc1zzxCdUBR0MV',
    words(220),
  ),
  sample(
    'as it is, of a known size, without a checksum',
    'KLUv/SAoQQEAAH5GWLRaSoQI1u5Q/PIyvJCuFsjECpp0mAa+wAyigqwg3uY41LrqZA==',
    Buffer.from(
      '007e4658b45a4a8408d6ee50fcf232bc90ae16c8c40a9a749806bec00ca282ac20dee638d4baea64',
      'hex',
    ),
  ),
  sample(
    'several blocks',
    'KLUv/aSAGgYA9AAAmHRvIGJlIG9yIG5vdCB0byBiZSwCAOT/NzMorIQBTAAACCABAPz/ORACTAAACGUBAPz/ORACRQAACGIBAHzaAyGOlEEe',
    'to be or not to be, '.repeat(20_000),
  ),
  sample(
    'runs of one byte',
    'KLUv/aDgkwQAVAAAEEFBAQD7/znAAgIAEEEDnwRB',
    new Uint8Array(300_000).fill(65),
  ),
]

/** Made with `--long=27`: it asks for 128 MiB. */
export const wide = sample(
  'a large window',
  'KLUv/QSI5QAAoHRvIGJlIG9yIG5vdCB0byBiZSwgAQBSOKdPJhNYA7k=',
  'to be or not to be, '.repeat(2000),
)
