/** Of a curl command that was pasted into the editor. */

export const becameCode = 'The curl command is code of this course now.'

/** @param parts as they stand in the command */
export const leftOut = (parts: readonly string[]) =>
  `Left out, as it has no counterpart here: ${parts.join(', ')}.`

export const staysAsPasted = 'It stays as pasted.'

export const readerNotLoaded =
  'What turns curl commands into code could not be loaded. Paste it again to try once more.'
