/** The kinds of pages that a course has. */

/**
 * - `lesson`: teaches one thing; its number stands on its plate
 * - `clinic`: three broken programs at the end of a module: find the cause first, then mend them
 * - `capstone`: a long exercise after all modules
 */
export const pageKinds = ['lesson', 'clinic', 'capstone'] as const
export type PageKind = (typeof pageKinds)[number]

/** The heading under which capstones stand together; `course.yaml` may give it a sentence, as if it were a module. */
export const CAPSTONES = 'Capstones'
