/**
 * Every remark on code that works otherwise than it reads: what is so, and one thing to try. Most learners
 * meet these before any error message.
 */
export interface Remark {
  /** What is so, as a sentence. */
  readonly text: string
  /** One action to try, as a sentence. */
  readonly hint: string
}

/** A property of a response, read from a call that was not awaited. */
export function promiseOfResponse(property: string): Remark {
  return {
    text: 'This is a promise of a response, not the response yet.',
    hint: `Try \`await\` before the call, and then \`.${property}\`.`,
  }
}

/** `response.status_code` */
export function misnamed(name: string, meant: string, owner: string): Remark {
  return {
    text: `There is no \`${name}\` here; the name is \`${meant}\`.`,
    hint: `Try \`${owner}.${meant}\`.`,
  }
}

/** `if (response)` */
export function alwaysTrue(response: string): Remark {
  return {
    text: 'An object is always true here, even for 404.',
    hint: `Try \`${response}.ok\`.`,
  }
}

/** `response.raiseForStatus` */
export function namedNotCalled(method: string): Remark {
  return {
    text: 'This names the method but does not call it.',
    hint: `Try \`${method}()\`.`,
  }
}

/** `response.json.name` */
export function jsonIsMethod(response: string, rest: string): Remark {
  return { text: '`json` is a method.', hint: `Try \`${response}.json()${rest}\`.` }
}

/** `headers.Content-Type` */
export function dashNeedsBrackets(headers: string, name: string): Remark {
  return {
    text: 'A name with a dash needs brackets.',
    hint: `Try \`${headers}['${name}']\`.`,
  }
}

/** `requests.get(url, params={…})` */
export function keywordsAreOptions(names: readonly string[]): Remark {
  const options = names.map((name) => `${name}: …`).join(', ')
  return {
    text: 'Python keyword arguments become one object here.',
    hint: `Try \`{ ${options} }\`.`,
  }
}

/** `json: JSON.stringify(x)` */
export function jsonInJson(value: string): Remark {
  return {
    text: 'The body is a JSON string containing JSON.',
    hint: `Pass the object itself: \`json: ${value}\`.`,
  }
}

/** `data: {…}` to a server that wants JSON. */
export function formForJson(form: string): Remark {
  return {
    text: `The server got a form (\`${form}\`), and says it wants JSON.`,
    hint: 'Try `json:` instead of `data:`.',
  }
}

/** A call whose promise nobody waits for. */
export const notWaitedFor: Remark = {
  text: 'Nothing waits for this request.',
  hint: 'Try `await` before it.',
}

/** A name that nothing declares. */
export function nothingCalled(name: string): string {
  return `There is nothing called \`${name}\` here.`
}

/** `param: {…}` @param meant the options that it may stand for */
export function unknownOption(given: string, meant: readonly string[]): Remark {
  return {
    text: `There is no option \`${given}\`.`,
    hint: `Try ${meant.map((name) => `\`${name}\``).join(' or ')}.`,
  }
}

/** `api.github.com` */
export function noScheme(address: string): string {
  return `No scheme, such as \`https://\`, in \`${address}\`.`
}

/** @param meant the address that was probably meant */
export function perhaps(meant: string): string {
  return `Perhaps \`${meant}\`.`
}

/** A header whose value is no text. @param kind what it is instead: `a number` */
export function headersAreText(kind: string, header: string): Remark {
  return {
    text: `Header values are text; got ${kind} for \`${header}\`.`,
    hint: 'Try `String(…)`.',
  }
}
