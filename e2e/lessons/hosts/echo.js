/** echo.test: a host that answers messages, in plain JavaScript. */
const reverse = (bytes) => Uint8Array.from(bytes).reverse()

export const host = ({ clock }) => ({
  names: ['echo.test', 'mirror.test'],
  summary: 'Sends a body back, last byte first.',
  handle: ({ method, body }) => ({
    status: 200,
    reason: 'OK',
    headers: [
      ['Content-Type', 'text/plain'],
      ['X-Method', method],
      ['X-Time', String(clock.now())],
    ],
    body: reverse(body),
  }),
})
