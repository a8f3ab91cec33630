'use client'
/** An order of things that differs from learner to learner and stays the same for each of them. */
import { useSyncExternalStore } from 'react'
import { createLearnerId } from '../../runner/learner-id'
import { contentHash } from '../drafts/content-hash'

/** The indices 0 to `length - 1`, in the order that this key gives. */
export function shuffledIndices(length: number, key: string): number[] {
  return Array.from({ length }, (_, index) => index)
    .map((index) => ({ index, rank: contentHash(`${index} ${key}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.index - b.index))
    .map(({ index }) => index)
}

/** The order for this learner; the author's on the server and until hydration. @param id of the activity */
export function useLearnerOrder(length: number, id: string): number[] {
  const learner = useSyncExternalStore(neverChanges, learnerId, noId)
  return learner === ''
    ? Array.from({ length }, (_, index) => index)
    : shuffledIndices(length, `${learner} ${id}`)
}

let known: (() => string) | null = null

function learnerId(): string {
  known ??= createLearnerId(() => window.localStorage)
  return known()
}

const noId = () => ''
const neverChanges = () => () => undefined
