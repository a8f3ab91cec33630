/** What `/zen` says, one at a time. */
export const sayings = [
  'Ask clearly, read the answer, then go on.',
  'A status is a sentence of three digits.',
  'Waiting is a decision. Make it with a number.',
  'What is safe can be asked again.',
  'The wire remembers only what was sent.',
  'Read the header before you blame the body.',
  'A limit is a promise to the others.',
  'Every redirect is a letter of apology.',
  'Names outlive addresses.',
  'Say no early, and say when to come back.',
] as const
