/** Minutes that each tea draws. */
export const teas = new Map([
  ['sencha', 2],
  ['assam', 4],
])
