/** How the index page looks: the course's paper and ink, light and dark, with the fonts that are there. */
export const indexStyle = `
:root {
  color-scheme: light dark;
  --page: #fff; --well: #eef2f6; --ink: #0f1b2d; --ink-2: #46546a; --ink-3: #576378;
  --rule: #d3dbe5; --edge: #728095; --go: #ffd21f; --ring: #0f1b2d; --link: #1553a8;
  --ui: "Archivo Variable", Archivo, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  --code: "JetBrains Mono Variable", "JetBrains Mono", ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0c131f; --well: #141d2c; --ink: #e8ecf2; --ink-2: #aeb9c9; --ink-3: #93a0b4;
    --rule: #2a374b; --edge: #74839a; --ring: #ffd21f; --link: #84bbff;
  }
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 400 .9375rem/1.5 var(--ui); overflow-wrap: anywhere;
}
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px }
a:hover { text-decoration-thickness: 2px }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; border-radius: 2px }
code { font: 400 .875rem/1.5 var(--code); font-variant-ligatures: none }
.frame { max-width: 74rem; margin: 0 auto; padding: 0 clamp(1rem, 2.4vw, 2.5rem) 4rem }
header { padding: 2.5rem 0 1.5rem }
header svg { display: block; overflow: visible; margin-bottom: .75rem }
h1 { margin: 0; font-size: clamp(2.25rem, 1.2rem + 2.9vw, 3.5rem); line-height: 1.02; letter-spacing: -.024em }
.lead { max-width: 38rem; margin: .75rem 0 0; color: var(--ink-2); font-size: 1.125rem; line-height: 1.45 }
.formats { margin: .75rem 0 0; color: var(--ink-2) }
nav { border-top: 2px solid var(--ink); padding-top: .75rem }
nav h2 { margin: 0 0 .5rem; font-size: .9375rem; color: var(--ink-2) }
nav ol { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .125rem 1.25rem }
nav a { display: inline-block; padding: .25rem 0; color: var(--ink) }
section > h2 {
  margin: 3rem 0 0; padding-top: .625rem; border-top: 2px solid var(--ink);
  font-size: 1.375rem; line-height: 1.2; letter-spacing: -.014em;
}
article { padding: 1.25rem 0; border-bottom: 1px solid var(--rule) }
article > * { min-width: 0 }
h3 { margin: 0; font: 600 1rem/1.45 var(--code); font-variant-ligatures: none }
h3 a { color: var(--ink) }
.methods { margin: .125rem 0 .5rem; color: var(--ink-3); font-size: .8125rem }
p { margin: 0 0 .5rem }
.details { color: var(--ink-2) }
h4 { margin: 1rem 0 .25rem; font-size: .8125rem; color: var(--ink-2) }
.example {
  display: block; margin: .75rem 0 0; padding: .5rem .75rem;
  background: var(--well); border-radius: 4px; white-space: pre-wrap; word-break: break-all;
}
dl { margin: 0; display: grid; grid-template-columns: minmax(7.5rem, max-content) minmax(0, 1fr); font-size: .875rem }
dt, dd { margin: 0; padding: .375rem 0; border-top: 1px solid var(--rule) }
dt { padding-right: 1rem; max-width: 12rem }
.bounds { display: block; color: var(--ink-3); font-size: .8125rem }
footer { margin-top: 3rem; color: var(--ink-2); font-size: .875rem }
@media (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 0 3.5rem; align-items: start }
  nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto }
  nav ol { display: block }
  section:first-child > h2 { margin-top: 0 }
  article { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem }
  h4:first-child { margin-top: .125rem }
}
`
