/** `/timetable`: where the book bus stops, in the form and the language that the client prefers (RFC 9110 section 12). */
import type { HttpRequest, HttpResponse, Learner } from '../../http/message'
import { preferredLanguage, preferredMediaType } from '../content-negotiation'
import type { EndpointFamily } from '../endpoint'
import { fieldValue } from '../header-fields'
import type { HostCall } from '../host-call'
import { Refusal } from '../refusal'
import { choiceOf, numberOf } from '../world'
import { type Timetable, timetableForms } from './timetable-forms'

const types = ['application/json', 'text/csv', 'image/svg+xml'] as const

type Language = 'en' | 'fr'

export const timetable: EndpointFamily<HostCall> = {
  title: 'Timetable',
  endpoints: [
    {
      path: '/timetable',
      methods: ['GET'],
      summary: 'Where the book bus stops: JSON, CSV or a picture, in English or French.',
      details:
        'Qualities (`q=`) decide among what you take; JSON and English come first among equals. There is no French ' +
        'in world 2.',
      parameters: [
        { name: 'Accept', in: 'header', summary: `Forms that you take: ${types.join(', ')}.` },
        {
          name: 'Accept-Language',
          in: 'header',
          summary: 'Languages that you take, such as `fr, en;q=0.5`.',
        },
      ],
      answers: [
        {
          status: 200,
          summary: 'The timetable; Content-Type and Content-Language tell what it is.',
        },
        { status: 406, summary: 'There is no form, or no language, that you take.' },
      ],
      example: { target: '/timetable', headers: { Accept: 'text/csv', 'Accept-Language': 'fr' } },
      answer: ({ request }) => answerTimetable(request),
    },
  ],
}

function answerTimetable({ headers, learner }: HttpRequest): HttpResponse {
  const languages = languagesOf(learner)
  const type = preferredMediaType(fieldValue(headers, 'Accept'), types)
  const language = preferredLanguage(fieldValue(headers, 'Accept-Language'), languages)
  if (type === undefined) throw unacceptable('of the forms that Accept names', types)
  if (language === undefined) {
    throw unacceptable('of the languages that Accept-Language names', languages)
  }
  return {
    status: 200,
    reason: 'OK',
    headers: [
      ['Content-Type', type === 'text/csv' ? 'text/csv; charset=utf-8' : type],
      ['Content-Language', language],
      ...vary,
    ],
    body: new TextEncoder().encode(timetableForms[type](timetableOf(learner, language))),
  }
}

const vary = [['Vary', 'Accept, Accept-Language']] as const

function unacceptable(what: string, available: readonly string[]): Refusal {
  return new Refusal(406, `There is none ${what}; there are ${available.join(', ')}.`, {
    headers: vary,
    members: { available },
  })
}

function languagesOf({ seed }: Learner): readonly Language[] {
  return seed === 2 ? ['en'] : ['en', 'fr']
}

function timetableOf(learner: Learner, language: Language): Timetable {
  const [title, stop, time] =
    language === 'fr' ? ['Le bus des livres', 'arrêt', 'heure'] : ['The book bus', 'stop', 'time']
  const places = language === 'fr' ? frenchPlaces : englishPlaces
  const first = numberOf(learner, 'first bus', { usual: 9, least: 7, most: 12 })
  const gap = choiceOf(learner, 'gap', [25, 35, 20])
  return {
    title,
    columns: [stop, time],
    rows: places.map((place, index) => [place, clockTime(first * 60 + index * gap)]),
  }
}

const englishPlaces = ['Market square', 'School', 'Harbour', 'Old mill', 'Railway station']
const frenchPlaces = ['Place du marché', 'École', 'Port', 'Vieux moulin', 'Gare']

/** `9:05` from minutes after midnight. */
function clockTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, '0')}`
}
