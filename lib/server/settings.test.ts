import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { BadSetting, readSettings } from './settings'

let lessons: string
beforeAll(async () => {
  lessons = await mkdtemp(join(tmpdir(), 'lessons-'))
})

const read = (env: Record<string, string>) => readSettings({ LESSONS_DIR: lessons, ...env })

test('an empty environment, or one with empty values, gives the defaults', () => {
  const defaults = {
    port: 3000,
    host: '127.0.0.1',
    lessonsDir: lessons,
    basePath: '',
    redirects: 'same-host',
  }
  expect(read({})).toEqual(defaults)
  expect(read({ PORT: '', HOST: '', BASE_PATH: '', REDIRECT_HOSTS: '' })).toEqual(defaults)
})

test('good values are taken', () => {
  expect(read({ PORT: '0', HOST: '0.0.0.0', BASE_PATH: '/a/b-c' })).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    basePath: '/a/b-c',
  })
  expect(read({ HOST: '::1' }).host).toBe('::1')
  expect(read({ HOST: 'localhost' }).host).toBe('localhost')
  expect(read({ REDIRECT_HOSTS: '*' }).redirects).toBe('any')
  expect(read({ REDIRECT_HOSTS: 'Example.com, localhost:8080,[::1]' }).redirects).toEqual([
    'example.com',
    'localhost:8080',
    '[::1]',
  ])
})

describe('a bad value is one line that names it', () => {
  test.each([
    ['PORT', 'abc', "PORT must be a whole number from 0 to 65535, got 'abc'"],
    ['PORT', '65536', "PORT must be a whole number from 0 to 65535, got '65536'"],
    ['PORT', '-1', 'PORT must be'],
    ['PORT', '30.5', 'PORT must be'],
    ['PORT', ' 80', 'PORT must be'],
    ['HOST', 'a b', 'HOST must be'],
    ['HOST', '1.2.3', 'HOST must be'],
    ['HOST', 'http://x', 'HOST must be'],
    ['LESSONS_DIR', '/no/such/folder', 'LESSONS_DIR must be a folder with lessons'],
    ['BASE_PATH', 'http', 'BASE_PATH must be empty or a path'],
    ['BASE_PATH', '/http/', 'BASE_PATH must be'],
    ['BASE_PATH', '/../x', 'BASE_PATH must be'],
    ['BASE_PATH', '//x', 'BASE_PATH must be'],
    ['REDIRECT_HOSTS', 'http://example.com', 'REDIRECT_HOSTS must be * or host names'],
    ['REDIRECT_HOSTS', 'example.com,', 'REDIRECT_HOSTS must be'],
    ['REDIRECT_HOSTS', '*.example.com', 'REDIRECT_HOSTS must be'],
  ])('%s=%s', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(BadSetting)
    expect(() => read({ [name]: value })).toThrow(message)
  })
})
