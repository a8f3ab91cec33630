/** library.test: a small library that speaks REST, with most that such services do. */
import { createRoutedHost } from '../routed-host'
import { type HostServices, systemServices } from '../services'
import type { VirtualHost } from '../virtual-host'
import { archive } from './archive'
import { bookPages } from './book-pages'
import { catalogue } from './catalogue'
import { freshness } from './freshness'
import { members } from './members'
import { noticeBoard } from './notice-board'
import { roomPages } from './rooms'
import { shelf } from './shelf'
import { streams } from './streams'
import { timetable } from './timetable'

/** The library as a machine of the virtual internet. */
export function library(services: HostServices = systemServices): VirtualHost {
  const families = [
    catalogue,
    bookPages,
    shelf(),
    noticeBoard(),
    freshness,
    timetable,
    archive(),
    roomPages,
    members(),
    streams(),
  ]
  return {
    names: ['library.test'],
    summary:
      'A small library: its books, your shelf, and pages with limits, versions and languages.',
    families,
    handle: createRoutedHost({
      families,
      services,
      unknownPath: 'The library has no such page; GET / lists what there is.',
    }),
  }
}
