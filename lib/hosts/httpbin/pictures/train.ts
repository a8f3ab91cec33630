/** The drawing that `/image` shows: a small train on a viaduct, with a word on its wagon. */

/** As SVG, 480 by 300. @param word up to four capitals: the name of the format that carries the drawing. */
export function trainSvg(word: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300" viewBox="0 0 480 300" role="img">
  <title>A small train on a viaduct; its wagon says ${word}</title>
  <rect width="480" height="300" fill="#e3edfa"/>
  <circle cx="402" cy="66" r="30" fill="#ffd21f"/>
  <path d="M0 190 70 122 128 168 214 92 300 172 352 138 480 214V300H0Z" fill="#bfd0e6"/>
  <path d="M0 222C70 176 150 196 230 214S400 178 480 206V300H0Z" fill="#8fb0a4"/>
  <path d="M0 262C120 240 250 276 480 250V300H0Z" fill="#0a6b3b"/>
  <g fill="#f4f7fb">
    <circle cx="352" cy="104" r="11"/>
    <circle cx="328" cy="86" r="15"/>
    <circle cx="296" cy="72" r="19"/>
    <circle cx="254" cy="62" r="14"/>
  </g>
${viaduct()}
  <g fill="#0f1b2d">
    <rect x="58" y="186" width="180" height="8"/>
    <rect x="238" y="184" width="22" height="5"/>
  </g>
  <rect x="62" y="132" width="172" height="54" rx="4" fill="#a03e00"/>
  <rect x="56" y="126" width="184" height="9" rx="3" fill="#0f1b2d"/>
  <rect x="78" y="143" width="140" height="34" rx="2" fill="#fcebdd"/>
  <text x="148" y="170" text-anchor="middle" font-family="Archivo, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif" font-size="28" font-weight="700" letter-spacing="2" fill="#0f1b2d">${word}</text>
  <g fill="#1553a8">
    <path d="M260 126H314V190H260Z"/>
    <rect x="310" y="146" width="78" height="40" rx="8"/>
    <path d="M322 146V134Q332 124 342 134V146Z"/>
  </g>
  <g fill="#0f1b2d">
    <rect x="254" y="119" width="66" height="9" rx="3"/>
    <path d="M358 146 354 118H376L372 146Z"/>
    <rect x="258" y="184" width="134" height="9"/>
    <path d="M388 184H400L412 203H388Z"/>
  </g>
  <rect x="272" y="137" width="30" height="22" rx="2" fill="#ffd21f"/>
  <circle cx="388" cy="160" r="7" fill="#ffd21f" stroke="#0f1b2d" stroke-width="3"/>
  <g fill="#e8ecf2" stroke="#0f1b2d" stroke-width="5">
${[86, 116, 180, 210].map((x) => `    <circle cx="${x}" cy="197" r="9.5"/>`).join('\n')}
    <circle cx="286" cy="192" r="14.5"/>
    <circle cx="326" cy="192" r="14.5"/>
    <circle cx="368" cy="197" r="9.5"/>
  </g>
  <path d="M286 194H326" stroke="#b3123c" stroke-width="5" stroke-linecap="round"/>
</svg>
`
}

/** A deck at the height of the wheels, on arches through which the land shows. */
function viaduct(): string {
  const arches = Array.from({ length: 6 }, (_, at) => {
    const x = at * 80 + 10
    return `M${x} 300V252A30 26 0 0 1 ${x + 60} 252V300Z`
  })
  return `  <path d="M0 210H480V300H0Z${arches.join('')}" fill="#576378" fill-rule="evenodd"/>
  <rect y="206" width="480" height="8" fill="#0f1b2d"/>`
}
