/**
 * Of the diagrams that lessons may show: the line under each, and for each of its pictures a name and what it says,
 * for whoever cannot see it. `lib/ui/diagrams` draws them.
 */

interface PictureWords {
  /** Two to five words. */
  readonly title: string
  /** All that the picture says, in sentences. */
  readonly says: string
}

interface DiagramWords {
  readonly caption: string
  /** One, or two that are compared. */
  readonly pictures: readonly [PictureWords, PictureWords?]
}

export const diagrams = {
  letters: {
    caption:
      'A page may not write to other machines itself. It hands each letter to the tunnel, which carries it as it is.',
    pictures: [
      {
        title: 'A request and its response',
        says: 'Your program sends a letter to library.test: the first line GET / HTTP/1.1, the header Host: library.test, an empty line, and no body. It goes through the tunnel of this course. A second letter comes back the same way: the first line HTTP/1.1 200 OK, the header Content-Type: application/json, an empty line, and a body in JSON.',
      },
    ],
  },
  exceptions: {
    caption: 'To catch a class is to catch all that hang on it. ConnectTimeout hangs on two.',
    pictures: [
      {
        title: 'The family of errors',
        says: 'RequestException is the ancestor of all. Three kinds hang on it: HTTPError, an answer of 400 or more after raiseForStatus(); ConnectionError, no answer; and Timeout, time was up. Two kinds of ConnectionError are SSLError, the certificate was refused, and ConnectTimeout, nobody picked up in time. A kind of Timeout is ReadTimeout, somebody picked up and was silent. ConnectTimeout is a kind of Timeout as well.',
      },
    ],
  },
  timeouts: {
    caption:
      'With `timeout: [1, 2]` the numbers are the most that each bracket may take. Silence is measured anew after each piece.',
    pictures: [
      {
        title: 'What the two limits measure',
        says: 'A line of time between you and the server. First you connect, there and back: that may take 1 second. Then the request leaves. From there to the first piece of the answer there may be 2 seconds of silence, then 2 seconds again until the second piece, and again until the third. The whole of it has no limit.',
      },
    ],
  },
  redirect: {
    caption:
      'After a 302 the body stays behind, and at another machine the password does so as well.',
    pictures: [
      {
        title: 'A redirect to another machine',
        says: 'Your program sends POST /s/away to shop.test, with Authorization and a body. shop.test answers 302 Found, with Location: https://library.test/. The client then sends GET / to library.test. Authorization and the body are struck out: they are not sent. library.test answers 200 OK.',
      },
    ],
  },
  certificate: {
    caption:
      'Each paper is believed because of the one above it, and the first because your client has it.',
    pictures: [
      {
        title: 'What a certificate proves',
        says: 'Four boxes, one above the other. An authority on the list of your client signs the paper of a second authority, which the server sends along. That one signs the certificate: for vault.test, with a last day and a public key. Your client asks whether it is for this name and still valid. The public key fits the private key of the machine that answers. So the machine that answers is vault.test.',
      },
    ],
  },
  polling: {
    caption: 'The same report, asked for and announced. Time runs downwards.',
    pictures: [
      {
        title: 'Polling',
        says: 'You send POST /reports, and jobs.test answers 202 Accepted. After 1 second you look: running. After 2 more you look: running. After 4 more you look, and the answer is 303 See Other. You follow it, and get 200 OK with the report. Three looks.',
      },
      {
        title: 'A callback',
        says: 'You send POST /reports with your address, and the service answers 202 Accepted. You send nothing while it is at work. When it is done it sends POST /report-ready to you, signed, and you answer 204 No Content. Then you get the report. No look.',
      },
    ],
  },
  connections: {
    caption: 'Dashed: to connect, and to agree on secrets. Both pictures have the same scale.',
    pictures: [
      {
        title: 'Ten calls, ten connections',
        says: 'Between you and library.test three round trips go down the page for each of ten calls: one to connect, one to agree on secrets, one for the request and its answer. Together 30 round trips.',
      },
      {
        title: 'Ten calls, one connection',
        says: 'One round trip to connect and one to agree on secrets stand on top; ten round trips for requests and their answers follow. Together 12 round trips.',
      },
    ],
  },
  conditional: {
    caption: 'The tag goes back and forth. The hours travel only when they are others.',
    pictures: [
      {
        title: 'Asking whether it has changed',
        says: 'You send GET /opening-hours. The machine library.test answers 200 OK with ETag "v1" and the hours. Later you send the same with If-None-Match: "v1", and the answer is 304 Not Modified, without a body: you use your copy. Then the hours change. You ask again with If-None-Match: "v1", and the answer is 200 OK with ETag "v2" and the new hours.',
      },
    ],
  },
} as const satisfies Record<string, DiagramWords>

export type DiagramName = keyof typeof diagrams
export const diagramNames = Object.keys(diagrams) as readonly DiagramName[]
