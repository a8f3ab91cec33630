/**
 * The symbols behind `using` and `await using`. Browsers without them get those that esbuild's lowering of `using`
 * looks for.
 */
export const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose')

export const asyncDispose: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')
