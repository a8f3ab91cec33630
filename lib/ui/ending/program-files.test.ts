import { expect, it } from 'vitest'
import type { ShelvedDraft } from '../drafts/draft-shelf'
import { programFiles } from './program-files'

const draft = (id: string, name: string, code: string, hash = 'a'): ShelvedDraft => ({
  key: { id, hash },
  record: { code, saved: 1, name, settled: false, earlier: [] },
})

it('puts the newest draft of each editor into the folder of its lesson', () => {
  const files = programFiles([
    draft('page-after-page/walk', 'walk.ts', 'new'),
    draft('did-it-work/1', 'room.ts', 'room'),
    draft('page-after-page/walk', 'walk.ts', 'old', 'b'),
    draft('playground', 'main.ts', 'mine'),
    draft('shared/x1', '', 'theirs'),
  ])
  expect(files).toEqual([
    { path: 'did-it-work/room.ts', code: 'room' },
    { path: 'page-after-page/walk.ts', code: 'new' },
    { path: 'workbench/main.ts', code: 'mine' },
    { path: 'workbench/x1.ts', code: 'theirs' },
  ])
})

it('gives programs of one name names of their own', () => {
  const steps = ['find', 'card', 'line'].map((id) => draft(`client/${id}`, 'library.ts', id))
  expect(programFiles(steps).map(({ path }) => path)).toEqual([
    'client/library-2.ts',
    'client/library-3.ts',
    'client/library.ts',
  ])
})

it('makes file names of whatever the storage holds', () => {
  const odd = programFiles([draft('../../etc/passwd', '../..', 'x'), draft('', '', 'y')])
  expect(odd.map(({ path }) => path)).toEqual(['program/program.ts', 'workbench/program.ts'])
})
