import { describe, expect, it } from 'vitest'
import { questionTo } from './ask.fixture'
import { readForm } from './form-body'

const read = (type: string, body: string) =>
  readForm(questionTo('/', { method: 'POST', headers: [['Content-Type', type]], body }))

describe('a form', () => {
  it('has its fields in order, repeated ones, too', () => {
    const { fields, files } = read(
      'application/x-www-form-urlencoded',
      'topping=mint&tea=gr%C3%BCn&topping=ice',
    )
    expect(fields).toEqual([
      ['topping', 'mint'],
      ['tea', 'grün'],
      ['topping', 'ice'],
    ])
    expect(files).toEqual([])
  })

  it('can be multipart, with files apart', () => {
    const part = (head: string, body: string) =>
      `--B\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const body = `${part('name="tea"', 'assam')}${part('name="f"; filename="a.txt"', 'hi')}--B--\r\n`
    const { fields, files } = read('multipart/form-data; boundary=B', body)
    expect(fields).toEqual([['tea', 'assam']])
    expect(files).toMatchObject([{ name: 'f', filename: 'a.txt' }])
  })

  it.each([
    ['application/json', '{"a": 1}', 'got JSON, and says it wants a form'],
    ['text/plain', 'a=1', 'got text labelled text/plain'],
    ['multipart/form-data', '--B', 'names no `boundary`'],
    ['multipart/form-data; boundary=B', 'nothing', 'no multipart form with the boundary `B`'],
    ['application/x-www-form-urlencoded', 'a&'.repeat(201), 'more than 200'],
  ])('%s can be refused', (type, body, words) => {
    expect(() => read(type, body)).toThrow(words)
  })
})
