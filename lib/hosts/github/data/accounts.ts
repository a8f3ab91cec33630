/** The people and organisations that the stand-in knows. All of them are made up by us, `psf` excepted in name. */
import { rowsOf, wordsOf } from './table'

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Organization'
  readonly name: string
  /** One sentence: a user's bio, an organisation's description. */
  readonly about: string
  readonly location: string | null
  readonly company: string | null
  /** The day it was made, as YYYY-MM-DD. */
  readonly created: string
  /** Whom a user follows; the members of an organisation. */
  readonly others: readonly string[]
}

const columns = [
  'id',
  'login',
  'type',
  'name',
  'created',
  'location',
  'company',
  'others',
  'about',
] as const

const table = `
101 | psf | Organization | Requests and friends | 2011-02-01 | | | ines-marek night-mail | A stand-in for the home of requests; its figures and words are ours.
102 | harbour-lights | Organization | Harbour Lights | 2016-04-12 | Skagen | | mara-quill tomas-vrba leif-strand username | Railways, large and small, in software.
103 | openstacks | Organization | Open Stacks | 2014-09-30 | Coimbra | | rosa-pinto adaobi-n ferrous | Free software for libraries that lend to everybody.
104 | teahouse | Organization | The Teahouse | 2018-11-05 | Uji | | jun-hayashi kettleblack | Menus, timers and exercises around a pot of tea.
105 | weatherglass | Organization | Weatherglass | 2015-01-19 | Bergen | | lowtide leif-strand | Instruments that say what the sky will do.
4321 | username | User | A Learner | 2019-01-23 | | | mara-quill ines-marek jun-hayashi rosa-pinto night-mail | Learning to ask.
201 | night-mail | User | Wystan Post | 2012-07-24 | Crewe | @psf | ines-marek copperwire | Letters by rail, messages by wire.
202 | lowtide | User | Sanne de Wit | 2013-03-02 | Terschelling | @weatherglass | leif-strand | Watches the sea come and go.
203 | ines-marek | User | Ines Marek | 2015-06-18 | Brno | @psf | night-mail ferrous copperwire | Small programs for small pages.
204 | copperwire | User | Abel Kovac | 2011-10-09 | Maribor | | ferrous night-mail | Switchboards, real and imagined.
205 | ferrous | User | Oona Raitanen | 2014-02-27 | Turku | @openstacks | copperwire | Rust, of both kinds.
206 | mara-quill | User | Mara Quill | 2016-03-15 | Galway | @harbour-lights | tomas-vrba leif-strand username | Writes manuals first and code second.
207 | tomas-vrba | User | Tomas Vrba | 2016-04-01 | Olomouc | @harbour-lights | mara-quill | Signals, points and patience.
208 | adaobi-n | User | Adaobi Nwosu | 2017-08-21 | Enugu | @openstacks | rosa-pinto | Catalogues what others collect.
209 | jun-hayashi | User | Jun Hayashi | 2018-01-11 | Uji | @teahouse | kettleblack username | Steeps things exactly as long as needed.
210 | leif-strand | User | Leif Strand | 2013-12-06 | Bergen | @weatherglass | lowtide mara-quill | It rains here, so there is data.
211 | rosa-pinto | User | Rosa Pinto | 2014-10-14 | Coimbra | @openstacks | adaobi-n username | A librarian who was handed a keyboard.
212 | kettleblack | User | Perry Black | 2019-05-30 | Bristol | | jun-hayashi | Calls the pot by its name.
`

/** Everybody, in the order of their numbers. */
export const accounts: readonly Account[] = rowsOf(columns, table)
  .map(
    (row): Account => ({
      id: Number(row.id),
      login: row.login,
      type: row.type === 'Organization' ? 'Organization' : 'User',
      name: row.name,
      about: row.about,
      location: row.location || null,
      company: row.company || null,
      created: row.created,
      others: wordsOf(row.others),
    }),
  )
  .sort((a, b) => a.id - b.id)
