/**
 * The Python console's look: `console.log(response)` prints `<Response [200]>`. Node's `util.inspect` and the
 * playground's formatter both ask an object for a method under this symbol.
 */
export const inspectSymbol: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never
