/** Said once per page, where it is in nobody's way: completion and checks did not load, and editing goes on. */
export function LanguageNote() {
  return (
    <p className="language-note">
      Completion and checks while typing could not be loaded. Everything else works; reload the page
      to try again.
    </p>
  )
}
