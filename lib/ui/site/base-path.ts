/** What stands before every path of the site: empty, or such as `/http`. The build puts it in. */
export const basePath = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
