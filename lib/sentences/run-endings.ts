/** Of runs that the course had to end, and of what a program left undone. */

export const neverPauses = (line: number | null) =>
  `Stopped after 5 s without a pause${line === null ? '' : ` at line ${line}`}; your code is saved.`
export const loopHere = 'Does this loop ever end? A loop that waits needs an `await` inside.'
export const loopSomewhere =
  'Look for a loop that never ends. A loop that waits needs an `await` inside.'

export const outOfMemory = {
  text: 'The sandbox stopped working, most likely because the program used all of its memory.',
  hint: 'Look for a list or a text that grows without end.',
}

export const tooManyMessages = 'The program sent more messages than a run can have.'

export const unfinishedRequest = {
  text: 'A request was still on its way when the script ended.',
  hint: 'Try `await` before it, or before the function that sends it.',
}

export const unansweredQuestion = {
  text: 'The script ended before the password was given.',
  hint: 'Try `await` before `getpass()`.',
}

export const stillServed = 'Check that the course is still being served, then press Run again.'
export const courseDefect =
  'This is a defect of the course, not of your program. Reload the page; your code is saved.'

export const sandboxNotLoaded = 'The sandbox frame did not load.'
export const workerNotStarted = 'The worker in the sandbox frame did not start.'
export const dialogNotShown = 'The password dialog could not be shown.'
export const noPassword = 'No password was given: the dialog was closed.'
