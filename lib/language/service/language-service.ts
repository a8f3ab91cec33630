/** Answers questions about programs. The worker has one; tests and the check of lessons can have theirs. */
import type ts from 'typescript'
import type { Answers, Question } from '../protocol'
import { completionDetail, completionsAt } from './complete'
import { hoverAt } from './hover'
import { problemsOf } from './problems'
import { ProgramFiles } from './program-files'
import { signatureAt } from './signature'

export interface Language {
  /** Creates or changes a program; `file` is a path such as `/1.ts`. */
  update(file: string, text: string): void
  delete(file: string): void
  /** The answer to a question about a program as it is now. */
  ask<Q extends Question>(file: string, question: Q): Answers[Q['about']]
}

/**
 * @param api TypeScript
 * @param types what `typeFiles()` gives
 */
export function createLanguage(api: typeof ts, types: Readonly<Record<string, string>>): Language {
  const files = new ProgramFiles(api, types)
  const service = api.createLanguageService(files, api.createDocumentRegistry(true))
  const modules = [...(types['/modules.d.ts'] ?? '').matchAll(/'(.+)'/g)].map(
    ([, name = '']) => name,
  )

  function answer(file: string, question: Question): Answers[keyof Answers] {
    switch (question.about) {
      case 'completions':
        return completionsAt(service, file, question.at)
      case 'completion':
        return completionDetail(service, file, question.at, question.item)
      case 'hover':
        return hoverAt(service, file, question.at)
      case 'signature':
        return signatureAt(service, file, question.at)
      case 'problems':
        return problemsOf(api, service, file, modules)
    }
  }

  return {
    update: (file, text) => files.update(file, text),
    delete: (file) => files.delete(file),
    ask: (file, question) => answer(file, question) as Answers[(typeof question)['about']],
  }
}
