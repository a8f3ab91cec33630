/** Of exchanges that are copied for other tools. */

/** What is said when a copy was made, or could not be. */
export const copySentences = {
  label: 'Copy this request as',
  heading: 'Copy as',
  withSecrets: 'with secrets',
  copied: (name: string, isMasked: boolean) =>
    isMasked ? `${name} is copied, secrets masked.` : `${name} is copied.`,
  failed: 'The browser did not copy it; here it is, to be selected:',
  unavailable: 'The part that writes it could not be loaded; is the course still being served?',
}
