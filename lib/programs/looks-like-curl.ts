/** Whether a text begins as a curl command does, perhaps with the prompt of the shell that it stood in. */
export function looksLikeCurl(text: string): boolean {
  return /^\s*(\$\s+)?curl(\.exe)?\s+\S/.test(text)
}
