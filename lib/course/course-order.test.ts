import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inCourseOrder, signOf } from './course-order'
import { type PageKind, pageKinds } from './page-kind'

const page = (number: number, kind: PageKind, module: string) => ({
  number,
  kind,
  frontmatter: { module },
})
const course = [
  page(0, 'lesson', 'One'),
  page(1, 'lesson', 'One'),
  page(2, 'lesson', 'Two'),
  page(31, 'clinic', 'One'),
  page(32, 'clinic', 'Two'),
  page(33, 'clinic', 'One'),
  page(41, 'capstone', 'Capstones'),
  page(42, 'capstone', 'Capstones'),
]

it('puts each clinic behind the last lesson of its module, and capstones last', () => {
  const numbers = inCourseOrder(course.toReversed()).map(({ number }) => number)
  expect(numbers).toEqual([0, 1, 31, 33, 2, 32, 41, 42])
})

it('does so whatever numbers the files have', () => {
  const anyPage = fc
    .tuple(fc.nat(999), fc.constantFrom(...pageKinds), fc.constantFrom('One', 'Two', 'Three'))
    .map(([number, kind, module]) => page(number, kind, module))
  const pages = fc.uniqueArray(anyPage, { selector: ({ number }) => number })
  fc.assert(
    fc.property(pages, (some) => {
      const ordered = inCourseOrder(some)
      expect(new Set(ordered)).toEqual(new Set(some))
      const lessons = ordered.filter(({ kind }) => kind === 'lesson')
      expect(lessons).toEqual(lessons.toSorted((a, b) => a.number - b.number))
      for (const [index, { kind, frontmatter }] of ordered.entries()) {
        const rest = ordered.slice(index + 1)
        if (kind === 'capstone') expect(rest.every((one) => one.kind === 'capstone')).toBe(true)
        if (kind === 'clinic')
          expect(
            rest.filter(
              (one) => one.kind === 'lesson' && one.frontmatter.module === frontmatter.module,
            ),
          ).toEqual([])
      }
    }),
  )
})

it('has numbers for lessons, letters for capstones, and no sign for clinics', () => {
  expect(course.map((one) => signOf(one, course))).toEqual(['0', '1', '2', '', '', '', 'A', 'B'])
})
