import { expect, it } from 'vitest'
import { framesIn } from './stack-frames'

const url = 'blob:null/1-2'

it('tells the frames of the program from those of the client, and leaves the sandbox out', () => {
  const chromium = [
    'HTTPError: at first sight',
    '    at Response.raiseForStatus (blob:null/9:1:4000)',
    `    at check (${url}:2:9)`,
    '    at Array.map (<anonymous>)',
    `    at async ${url}:5:14`,
    '    at async start (blob:null/9:1:20)',
  ].join('\n')
  const frames = [
    { name: 'Response.raiseForStatus', at: 'client' },
    { name: 'check', at: [2, 9] },
    { name: 'Array.map', at: 'language' },
    { name: '', at: [5, 14] },
  ]
  expect(framesIn(chromium, url)).toEqual(frames)
  const firefox = `raiseForStatus@blob:null/9:1:4000\ncheck@${url}:2:9\nasync*@${url}:5:14\nstart@blob:null/9:1:2\n`
  expect(framesIn(firefox, url).map(({ at }) => at)).toEqual(['client', [2, 9], [5, 14]])
})

it('is not misled, and never long', () => {
  expect(framesIn(undefined, url)).toEqual([])
  expect(framesIn(`    at f (${url}:1:1)`, '')).toEqual([])
  expect(framesIn(`    at f (${url}0:1:1)`, url)).toEqual([])
  const deep = framesIn(`    at ${'f'.repeat(400)} (${url}:1:1)\n`.repeat(5000), url)
  expect(deep).toHaveLength(40)
  expect(deep[0]?.name).toHaveLength(100)
})
