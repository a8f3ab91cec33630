/** Base64 of a text: of its latin-1 bytes where it has them, else of its UTF-8. */
export function encodeBase64(text: string): string {
  const isLatin1 = [...text].every((character) => character.charCodeAt(0) <= 0xff)
  if (isLatin1) return btoa(text)
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)))
}
