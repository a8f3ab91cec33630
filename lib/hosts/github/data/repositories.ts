/** The repositories that the stand-in knows. All figures and words are ours, not GitHub's. */
import { rowsOf, wordsOf } from './table'

export interface Repository {
  readonly id: number
  readonly owner: string
  readonly name: string
  readonly description: string
  /** The main language first; none where there is only text. */
  readonly languages: readonly string[]
  readonly topics: readonly string[]
  readonly stars: number
  readonly forks: number
  /** The day it was made, as YYYY-MM-DD. */
  readonly created: string
  /** The day of the last push, as YYYY-MM-DD. */
  readonly pushed: string
  /** How many releases it has had, each with a tag. */
  readonly releases: number
  /** An SPDX identifier. */
  readonly license: string | null
  readonly isArchived: boolean
  /** Only its owner sees it; to others it does not exist. */
  readonly isPrivate: boolean
}

const columns = [
  'path',
  'languages',
  'stars',
  'forks',
  'created',
  'pushed',
  'releases',
  'license',
  'flags',
  'topics',
  'description',
] as const

const table = `
psf/requests | Python Makefile | 51200 | 9300 | 2011-02-13 | 2024-05-29 | 42 | Apache-2.0 | | http client | HTTP requests for people: ask, read the answer, go on.
psf/requests-oauth | Python | 1720 | 420 | 2012-05-04 | 2024-03-22 | 9 | ISC | | http oauth | Signs requests with OAuth, the first and the second kind.
psf/answering-machine | Python HTML | 12900 | 1980 | 2012-06-12 | 2024-02-06 | 6 | ISC | | http testing | A server that says back what it was asked.
night-mail/requests-cache | Python | 1310 | 140 | 2014-04-23 | 2024-04-11 | 12 | BSD-3-Clause | | http cache | Keeps answers of requests for as long as their headers allow.
night-mail/requests-ledger | Python | 240 | 21 | 2019-01-15 | 2023-11-02 | 3 | MIT | | http logging | Writes every exchange to a file that can be read back.
night-mail/sorting-office | Go Shell | 860 | 77 | 2017-07-24 | 2024-05-03 | 8 | MIT | | mail queue | Sorts letters into pigeonholes while the train moves.
night-mail/pigeonhole | Python | 58 | 4 | 2021-02-10 | 2022-07-19 | 1 | MIT | archived | mail | A mailbox in one file. No longer kept up.
lowtide/patient | Python | 890 | 65 | 2016-09-08 | 2024-02-17 | 11 | MIT | | retry backoff | Repeats failed requests politely, with growing pauses.
lowtide/tidewatch | Python | 95 | 8 | 2018-05-05 | 2022-08-30 | 2 | MIT | | sensors sea | Reads tide gauges and draws the week ahead.
lowtide/ebb | C Makefile | 41 | 3 | 2015-03-21 | 2021-10-12 | 0 | MIT | | sea | The height of the water, in two hundred lines of C.
harbour-lights/signalbox | Python TypeScript Shell | 3020 | 410 | 2017-02-14 | 2024-06-03 | 24 | MIT | | railways simulation | A railway signal box to play with.
harbour-lights/timetable | TypeScript CSS | 1740 | 205 | 2018-06-01 | 2024-05-12 | 15 | MIT | | railways calendar | Reads and prints timetables in any language.
harbour-lights/platform-clock | JavaScript CSS | 620 | 54 | 2019-10-27 | 2024-03-31 | 7 | MIT | | railways clock | A station clock whose second hand waits for the minute.
harbour-lights/points | Rust | 480 | 37 | 2020-04-18 | 2024-04-26 | 5 | Apache-2.0 | | railways routing | Sets points for a whole route, or for none of it.
harbour-lights/lamp-room | Python | 130 | 16 | 2019-12-01 | 2023-09-14 | 4 | MIT | | railways testing | Lights every lamp of a signal box, to see which are broken.
harbour-lights/gauge | Go | 210 | 19 | 2021-08-09 | 2024-01-20 | 3 | MIT | | railways units | Converts between track gauges, old feet included.
harbour-lights/left-luggage | Ruby | 76 | 11 | 2018-02-28 | 2023-04-06 | 2 | MIT | | railways storage | Keeps things for a while, against a ticket.
harbour-lights/handbook | | 340 | 88 | 2017-03-01 | 2024-05-30 | 0 | CC-BY-4.0 | | railways documentation | How we work together, from the first bell to the last.
harbour-lights/semaphore-fonts | Shell | 29 | 2 | 2019-07-07 | 2020-01-15 | 1 | MIT | archived | railways fonts | Letters made of signal arms. Finished, as far as we know.
harbour-lights/branch-line | Kotlin | 154 | 22 | 2022-03-12 | 2024-05-19 | 6 | Apache-2.0 | | railways android | The next train from the small station near you.
ines-marek/requests-js | JavaScript | 410 | 58 | 2016-01-30 | 2021-03-19 | 5 | MIT | | http client | Small requests for small pages.
ines-marek/paperclip | TypeScript | 670 | 44 | 2020-09-25 | 2024-01-08 | 9 | MIT | | multipart upload | Multipart bodies, written and read as streams.
ines-marek/postcard | TypeScript HTML | 385 | 31 | 2021-12-24 | 2024-04-15 | 4 | MIT | | html email | Pages that fit on a postcard, and print well.
ines-marek/windowbox | CSS | 92 | 7 | 2022-05-01 | 2023-05-08 | 2 | MIT | | css | Nine small plants for empty corners of a page.
ines-marek/dotfiles | Shell Lua | 18 | 1 | 2015-06-20 | 2024-05-27 | 0 | MIT | | dotfiles | How my machines are furnished.
copperwire/dial | Go | 5600 | 720 | 2013-11-11 | 2024-06-10 | 31 | MIT | | http server | An HTTP server that explains itself.
copperwire/switchboard | Go | 2250 | 318 | 2015-08-16 | 2024-03-27 | 18 | MIT | | proxy routing | Routes requests by rules in plain text.
copperwire/party-line | Go | 730 | 92 | 2018-09-03 | 2023-12-18 | 8 | MIT | | websocket chat | Everybody on the line hears everybody.
copperwire/busy-signal | Go | 345 | 26 | 2019-04-14 | 2024-02-02 | 6 | MIT | | limits backpressure | Says no early, and says when to come back.
copperwire/exchange | C | 66 | 9 | 2012-01-08 | 2016-11-21 | 2 | MIT | archived | telephony | A telephone exchange of ten lines. Replaced by switchboard.
openstacks/shelfmark | Python HTML | 1480 | 190 | 2015-10-02 | 2024-05-20 | 17 | GPL-3.0 | | libraries catalogue | A library catalogue with an API.
openstacks/lending-desk | Ruby HTML | 330 | 71 | 2016-11-14 | 2023-06-14 | 10 | GPL-3.0 | | libraries lending | Loans, returns and reminders for a small library.
openstacks/card-index | Rust | 560 | 40 | 2019-06-11 | 2024-04-30 | 7 | MIT | | libraries search | Finds the card before you have closed the drawer.
openstacks/bookbinder | Python | 275 | 33 | 2018-03-19 | 2024-01-29 | 6 | MIT | | libraries pdf | Binds loose scans into one file, pages in order.
openstacks/spine-labels | JavaScript | 84 | 12 | 2020-02-06 | 2023-08-22 | 3 | MIT | | libraries printing | Prints labels that stay straight on thin books.
openstacks/overdue | Python | 147 | 20 | 2017-05-31 | 2024-03-11 | 5 | MIT | | libraries email | Writes reminders that people do not mind getting.
openstacks/bookmobile | Java | 61 | 14 | 2016-06-25 | 2022-10-03 | 2 | GPL-3.0 | | libraries routing | Plans the round of a library on wheels.
openstacks/reading-room | TypeScript CSS | 498 | 62 | 2021-01-17 | 2024-05-24 | 11 | MIT | | libraries accessibility | A quiet page to read on, whatever the device.
openstacks/marginalia | | 204 | 27 | 2019-11-23 | 2024-02-12 | 0 | CC-BY-4.0 | | libraries documentation | Notes from readers, kept in the margins where they belong.
ferrous/courier | Rust | 7800 | 640 | 2016-05-09 | 2024-06-08 | 36 | Apache-2.0 | | http client | Sends requests and streams what comes back.
ferrous/postmark | Rust | 120 | 9 | 2019-02-13 | 2022-12-01 | 2 | MIT | | dates | Reads the dates that servers write.
ferrous/oxide | Rust C | 2900 | 233 | 2017-10-10 | 2024-05-06 | 20 | Apache-2.0 | | embedded | Programs for boards that live outdoors.
ferrous/hinge | Rust | 415 | 28 | 2020-12-05 | 2024-03-03 | 8 | MIT | | parsing | A parser that bends before it breaks.
teahouse/menu | Python | 64 | 30 | 2020-03-20 | 2024-04-02 | 3 | MIT | | teaching json tea | A menu of teas in JSON, for exercises.
teahouse/steep | TypeScript | 720 | 59 | 2019-03-08 | 2024-05-16 | 13 | MIT | | tea timer | A timer that knows how long each tea takes.
teahouse/samovar | Elixir | 510 | 45 | 2020-10-31 | 2024-04-20 | 9 | MIT | | tea streaming | Keeps the water hot for as many cups as come.
teahouse/leaf | Python | 188 | 24 | 2018-12-12 | 2023-10-09 | 5 | MIT | | tea data | Every tea we have tasted, with notes and prices.
teahouse/whisk | JavaScript | 97 | 10 | 2021-05-02 | 2023-02-25 | 2 | MIT | | tea animation | Matcha, stirred by requestAnimationFrame.
teahouse/kettle | C++ | 143 | 18 | 2019-08-19 | 2022-11-30 | 4 | MIT | | tea hardware | Firmware for a kettle that is polite about boiling.
weatherglass/barometer | Python C | 2100 | 260 | 2015-02-11 | 2024-06-01 | 22 | BSD-3-Clause | | weather sensors | Reads pressure sensors and tells rain before it falls.
weatherglass/stations | Python | 930 | 118 | 2016-08-07 | 2024-05-31 | 14 | BSD-3-Clause | | weather data | Weather stations of the north, with one format for all.
weatherglass/isobar | TypeScript | 640 | 70 | 2018-10-15 | 2024-04-08 | 10 | MIT | | weather maps | Draws lines of equal pressure, quickly.
weatherglass/drizzle | Go | 372 | 29 | 2020-06-16 | 2024-03-15 | 7 | MIT | | weather streaming | Weather as a stream of small drops.
weatherglass/almanac | Python | 286 | 34 | 2017-12-22 | 2024-01-02 | 6 | MIT | | weather calendar | Sunrise, sunset and old sayings, by the day.
weatherglass/windsock | Rust | 99 | 6 | 2021-07-30 | 2023-11-27 | 3 | MIT | | weather sensors | Which way the wind blows, in eight bytes.
weatherglass/fogbank | Python | 47 | 5 | 2018-04-04 | 2019-09-09 | 1 | MIT | archived | weather storage | Stores observations where nobody finds them. Superseded by stations.
mara-quill/plain-manual | | 445 | 61 | 2018-07-13 | 2024-05-22 | 0 | CC-BY-4.0 | | documentation writing | How to write a manual that is read.
mara-quill/errata | Python | 132 | 9 | 2020-11-02 | 2024-02-26 | 4 | MIT | | documentation linter | Finds words in manuals that blame the reader.
tomas-vrba/interlocking | Haskell | 268 | 17 | 2017-09-16 | 2024-04-13 | 6 | BSD-3-Clause | | railways proofs | Proves that two trains never want the same rail.
adaobi-n/call-number | Python | 73 | 8 | 2019-09-28 | 2023-12-05 | 3 | MIT | | libraries sorting | Sorts call numbers the way shelves do.
jun-hayashi/ten-minutes | Swift | 55 | 2 | 2022-01-22 | 2024-03-19 | 2 | MIT | | timer tea | Ten minutes, and nothing else.
leif-strand/umbrella | Python | 314 | 40 | 2016-10-20 | 2024-05-09 | 8 | MIT | | weather cli | Tells in one word whether to take it.
rosa-pinto/quiet-please | JavaScript | 168 | 13 | 2021-04-23 | 2023-07-17 | 3 | MIT | | libraries audio | Shows how loud a room is, without a sound.
kettleblack/pot | Lua | 12 | 1 | 2023-01-06 | 2023-03-30 | 0 | MIT | | tea | Calls the kettle.
username/first-steps | Python | 3 | 0 | 2024-01-10 | 2024-05-28 | 0 | MIT | | learning http | My first requests, kept for laughing at later.
username/tea-timer | TypeScript | 1 | 0 | 2024-03-02 | 2024-04-21 | 1 | MIT | | learning tea | A timer that I built after lesson seven.
username/diary | | 0 | 0 | 2024-02-01 | 2024-05-31 | 0 | | private | | Nobody else reads this.
`

export const repositories: readonly Repository[] = rowsOf(columns, table).map((row, index) => {
  const [owner = '', name = ''] = row.path.split('/')
  return {
    id: 1001 + index,
    owner,
    name,
    description: row.description,
    languages: wordsOf(row.languages),
    topics: wordsOf(row.topics),
    stars: Number(row.stars),
    forks: Number(row.forks),
    created: row.created,
    pushed: row.pushed,
    releases: Number(row.releases),
    license: row.license || null,
    isArchived: row.flags === 'archived',
    isPrivate: row.flags === 'private',
  }
})

/** Names that repositories had once, in lower case, and what they are called now. */
export const renamed: ReadonlyMap<string, string> = new Map([
  ['kennethreitz/requests', 'psf/requests'],
  ['harbour-lights/signal-cabin', 'harbour-lights/signalbox'],
  ['lowtide/stations', 'weatherglass/stations'],
])
