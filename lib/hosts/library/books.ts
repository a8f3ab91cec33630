/** The books of library.test. Titles and authors are invented. */
export interface Book {
  readonly id: number
  readonly title: string
  readonly author: string
  readonly year: number
  /** What it is about, in lower case. */
  readonly subjects: readonly string[]
  /** Where it stands: a letter for the room, a number for the bay. */
  readonly shelf: string
}

type Row = readonly [
  title: string,
  author: string,
  year: number,
  subjects: readonly string[],
  shelf: string,
]

const rows: readonly Row[] = [
  ['Distant Signals', 'Mara Oduya', 2018, ['railways', 'engineering'], 'B4'],
  ['The Night Mail', 'Tomas Lindqvist', 2021, ['railways', 'post'], 'C1'],
  ['Narrow Gauge', 'Edith Farrow', 1987, ['railways'], 'B4'],
  ['Platforms and Passengers', 'Jonas Abara', 2009, ['railways', 'cities'], 'B5'],
  ['A Timetable for Two', 'Lea Brandt', 2015, ['railways', 'novel'], 'N2'],
  ['Letters that Never Came', 'Ines Marek', 2012, ['post', 'history'], 'C1'],
  ['The Stamp Forger', 'Amit Rao', 2019, ['post', 'novel'], 'N3'],
  ['Pneumatic Post', 'Clara Nyström', 1999, ['post', 'engineering', 'cities'], 'C2'],
  ['Tea at Sea', 'Yuki Tanabe', 2016, ['tea', 'ships'], 'D1'],
  ['Leaves and Water', 'Priya Menon', 2020, ['tea'], 'D1'],
  ['The Teahouse Ledger', 'Wen Li', 2003, ['tea', 'history'], 'D2'],
  ['Bread, Salt & Time', 'Olga Petrenko', 2017, ['cooking'], 'D3'],
  ['A Pinch of C++', 'Rui Santos', 2011, ['programming', 'cooking'], 'E7'],
  ['Python by Post', 'Hanna Kowalczyk', 2018, ['programming', 'python'], 'E7'],
  ['Small Programs, Large Gardens', 'Bo Eriksen', 2022, ['programming', 'gardens'], 'E8'],
  ['Asking Machines', 'Nadia Haddad', 2023, ['programming', 'networks'], 'E8'],
  ['The Cable under the Ice', 'Piet de Wit', 2014, ['networks', 'engineering'], 'E9'],
  ['Lighthouses of the North', 'Sigrún Jónsdóttir', 2006, ['ships', 'engineering'], 'F1'],
  ['The Pilot’s Daughter', 'Camille Roy', 2019, ['ships', 'novel'], 'N4'],
  ['Maps without Borders', 'Daniel Okafor', 2016, ['maps', 'history'], 'G2'],
  ['The Cartographer’s Error', 'Zoë Halloran', 2020, ['maps', 'novel'], 'N4'],
  ['Walking the Ring Road', 'Felipe Duarte', 2013, ['cities', 'maps'], 'G3'],
  ['Moss', 'Aino Virtanen', 2021, ['gardens'], 'H1'],
  ['Winter Vegetables', 'Greta Lohmann', 1994, ['gardens', 'cooking'], 'H1'],
  ['The Last Branch Line', 'Samuel Adeyemi', 2014, ['railways', 'history'], 'B5'],
]

export const books: readonly Book[] = rows.map(([title, author, year, subjects, shelf], index) => ({
  id: index + 1,
  title,
  author,
  year,
  subjects,
  shelf,
}))
