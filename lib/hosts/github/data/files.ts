/** The files of repositories: a README for each, made from what is known about it, and a few more. */
import type { Repository } from './repositories'

/** Paths and texts, in the order of their paths. */
export function filesOf(repository: Repository): ReadonlyMap<string, string> {
  const path = `${repository.owner}/${repository.name}`
  const all = [['README.md', readme(repository)] as const, ...(more.get(path) ?? [])]
  return new Map(all.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function readme({ name, description, languages, topics, license, isArchived }: Repository): string {
  const written = languages.length === 0 ? 'Text only.' : `Written in ${languages.join(', ')}.`
  const about = topics.length === 0 ? '' : ` About ${topics.join(', ')}.`
  const terms = license === null ? 'No license.' : `License: ${license}.`
  const end = isArchived ? '\nThis project is finished. You can read it, but not change it.\n' : ''
  return `# ${name}\n\n${description}\n\n${written}${about}\n\n${terms}\n${end}`
}

const more: ReadonlyMap<string, readonly (readonly [path: string, text: string])[]> = new Map([
  [
    'harbour-lights/signalbox',
    [
      [
        'docs/bells.md',
        '# Bells\n\n1 beat: attention\n2 beats: train entering\n2-1: train out of section\n6 beats: stop everything\n',
      ],
      [
        'docs/levers.md',
        '# Levers\n\nRed levers stop trains, black ones turn points, blue ones lock.\nPull from the left, look twice.\n',
      ],
      [
        'timetables/harbour.csv',
        'train,from,to,leaves,class\n101,Harbour,Hillfoot,06:12,07\n102,Hillfoot,Harbour,06:48,07\n900,Harbour,Capital,23:55,mail\n',
      ],
    ],
  ],
  [
    'teahouse/menu',
    [
      [
        'menu.csv',
        'name,origin,price\nSencha,Uji,4.20\nDarjeeling,Kurseong,5.10\nThé à la menthe,Fès,3.80\n',
      ],
      [
        'menu.json',
        '[\n  {"name": "Sencha", "origin": "Uji", "price": "4.20"},\n  {"name": "Darjeeling", "origin": "Kurseong", "price": "5.10"},\n  {"name": "Thé à la menthe", "origin": "Fès", "price": "3.80"}\n]\n',
      ],
    ],
  ],
  [
    'weatherglass/stations',
    [
      [
        'stations.json',
        '{\n  "BGO": {"name": "Bergen", "height": 12},\n  "TFO": {"name": "Tromsø", "height": 100}\n}\n',
      ],
    ],
  ],
  [
    'psf/requests',
    [
      [
        'examples/first.py',
        "import requests\n\nresponse = requests.get('https://api.github.com')\nprint(response.status_code)\n",
      ],
    ],
  ],
  ['username/first-steps', [['notes.txt', '404 means that the page is not there.\n']]],
])
