/** The books of library.test, as they are in world 0. Titles and authors are invented. */
export const languages = ['python', 'typescript', 'rust', 'c++'] as const
export type Language = (typeof languages)[number]

export interface Book {
  readonly id: number
  readonly title: string
  readonly author: string
  readonly year: number
  /** What it is about, in lower case. */
  readonly tags: readonly string[]
  /** The programming language that it is about; null for most. */
  readonly lang: Language | null
  /** Where it stands: a letter for the room, a number for the bay. */
  readonly shelf: string
}

type Row = readonly [
  title: string,
  author: string,
  year: number,
  tags: readonly string[],
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
  ['A Pinch of C++', 'Rui Santos', 2011, ['programming', 'c++', 'cooking'], 'E7'],
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
  ['Snakes, Ladders and Loops', 'Imre Szabo', 2021, ['programming', 'python', 'games'], 'E7'],
  ['The Patient Python', 'Hanna Kowalczyk', 2013, ['programming', 'python'], 'E7'],
  ['Scripts for Small Shops', 'Leila Farouk', 2020, ['programming', 'python', 'cooking'], 'E8'],
  ['Types at Teatime', 'Oskar Nyman', 2022, ['programming', 'typescript'], 'E8'],
  ['A Type of Order', 'Marisol Vega', 2019, ['programming', 'typescript'], 'E8'],
  ['Rust and Rivers', 'Anders Holm', 2020, ['programming', 'rust', 'ships'], 'E7'],
  ['The Ice Harbour', 'Sigrún Jónsdóttir', 2011, ['ships', 'novel'], 'N4'],
  ['Ferry People', 'Kwame Boateng', 2018, ['ships', 'cities'], 'F1'],
  ['Knots and Bends', 'Maud Keller', 1978, ['ships'], 'F2'],
  ['Soup for Forty', 'Olga Petrenko', 2008, ['cooking'], 'D3'],
  ['The Salt Road', 'Rui Santos', 2001, ['cooking', 'history'], 'D4'],
  ['Pickles', 'Greta Lohmann', 2016, ['cooking', 'gardens'], 'D4'],
  ['The Allotment Year', 'Aino Virtanen', 2010, ['gardens'], 'H1'],
  ['Hedges', 'Edith Farrow', 1991, ['gardens', 'history'], 'H2'],
  ['A Garden under Glass', 'Thandi Dube', 2023, ['gardens', 'engineering'], 'H2'],
  ['Bridges on Paper', 'Jonas Abara', 2004, ['engineering', 'cities'], 'K1'],
  ['The Lock Keeper’s Log', 'Piet de Wit', 1996, ['engineering', 'history'], 'K1'],
  ['Wind, Wire, Wheel', 'Clara Nyström', 2017, ['engineering'], 'K2'],
  ['Night Buses', 'Camille Roy', 2022, ['cities', 'novel'], 'N1'],
  ['The Roof Garden Society', 'Lea Brandt', 2019, ['cities', 'gardens', 'novel'], 'N2'],
  ['Streets by Number', 'Daniel Okafor', 2002, ['cities', 'maps'], 'G3'],
  ['Contour Lines', 'Felipe Duarte', 2007, ['maps'], 'G1'],
  ['An Atlas of Harbours', 'Ines Marek', 1985, ['maps', 'ships'], 'G1'],
  ['The Compass Maker', 'Samuel Adeyemi', 2020, ['maps', 'novel'], 'N1'],
  ['Who Wrote the Ledger?', 'Wen Li', 2012, ['history', 'novel'], 'N3'],
  ['A Short History of Queues', 'Bo Eriksen', 2009, ['history'], 'L1'],
  ['The Year of Two Winters', 'Mara Oduya', 2015, ['history'], 'L1'],
  ['Packets and Pigeons', 'Nadia Haddad', 2021, ['networks', 'post'], 'E9'],
  ['The Telephone Exchange', 'Tomas Lindqvist', 2006, ['networks', 'history'], 'E9'],
  ['Chess by Letter', 'Imre Szabo', 1999, ['games', 'post'], 'M1'],
  ['Forty Card Games', 'Maud Keller', 2014, ['games'], 'M1'],
  ['The Rules of the Yard', 'Thandi Dube', 2018, ['games', 'cities'], 'M2'],
]

export const books: readonly Book[] = rows.map(([title, author, year, tags, shelf], index) => ({
  id: index + 1,
  title,
  author,
  year,
  tags,
  lang: languages.find((language) => tags.includes(language)) ?? null,
  shelf,
}))
