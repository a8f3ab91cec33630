/**
 * The symbol behind `await using`. Browsers without it get the one that esbuild's lowering of `using` looks for.
 */
export const asyncDispose: typeof Symbol.asyncDispose =
  Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')
