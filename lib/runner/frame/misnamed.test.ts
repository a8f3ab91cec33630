import { beforeEach, describe, expect, it } from 'vitest'
import { remarkOnMisnamed } from './misnamed'

class Answer {
  statusCode = 200
  get text() {
    return ''
  }
  raiseForStatus() {}
}

const remarks: string[] = []
remarkOnMisnamed(Answer.prototype, 'response', { status: 'statusCode' }, ({ text, hint }) => {
  remarks.push(`${text} ${hint}`)
})

beforeEach(() => {
  remarks.length = 0
})

describe('a name that is not there', () => {
  it.each([
    ['status_code', 'statusCode'],
    ['statuscode', 'statusCode'],
    ['status', 'statusCode'],
    ['raise_for_status', 'raiseForStatus'],
    ['txt', 'text'],
  ])('%s leads to %s', (name, meant) => {
    expect(Reflect.get(new Answer(), name)).toBeUndefined()
    expect(remarks).toEqual([
      `There is no \`${name}\` here; the name is \`${meant}\`. Try \`response.${meant}\`.`,
    ])
  })

  it('is left alone when it is like no other, or the language looks for it', async () => {
    const answer = new Answer()
    Reflect.get(answer, 'colour')
    await answer
    JSON.stringify(answer)
    expect(`${answer}`).toBe('[object Object]')
    expect(answer instanceof Answer && answer instanceof Object).toBe(true)
    expect('status' in answer).toBe(false)
    expect(answer.statusCode).toBe(200)
    expect(remarks).toEqual([])
  })

  it("is remarked on when it is set in Python's spelling, and is set all the same", () => {
    const answer = new Answer()
    Reflect.set(answer, 'status_code', 404)
    Reflect.set(answer, 'note', 'mine')
    expect(remarks).toHaveLength(1)
    expect(answer).toMatchObject({ status_code: 404, note: 'mine', statusCode: 200 })
  })
})
