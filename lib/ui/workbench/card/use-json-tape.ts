'use client'
/** The tape of a JSON document: at once for a small one, from a worker for a large one. */
import { useEffect, useState } from 'react'
import { type JsonFault, type JsonTape, readJsonTape } from './json-tape'
import type { TapeAnswer, TapeRequest } from './json-tape.worker'

type Result = JsonTape | JsonFault

/** Bytes that are read at once: a few milliseconds. */
const AT_ONCE = 250_000

/** Of the bodies that are on show, so that another tab and back costs nothing. */
const results = new WeakMap<Uint8Array, Result>()
const waiting = new Map<number, (result: Result) => void>()
let worker: Worker | null = null
let lastId = 0

/** Null while it is being read. */
export function useJsonTape(bytes: Uint8Array): Result | null {
  const [, setReady] = useState<Uint8Array | null>(null)
  const known = results.get(bytes) ?? (bytes.length <= AT_ONCE ? readHere(bytes) : null)
  useEffect(() => {
    if (known) return
    let isWanted = true
    void readBeside(bytes).then((result) => {
      results.set(bytes, result)
      if (isWanted) setReady(bytes)
    })
    return () => {
      isWanted = false
    }
  }, [bytes, known])
  return known
}

function readHere(bytes: Uint8Array): Result {
  const result = readJsonTape(bytes)
  results.set(bytes, result)
  return result
}

function readBeside(bytes: Uint8Array): Promise<Result> {
  return new Promise((resolve) => {
    lastId += 1
    const id = lastId
    waiting.set(id, resolve)
    const copy = bytes.slice()
    const request: TapeRequest = { id, bytes: copy }
    try {
      worker ??= startWorker()
      worker.postMessage(request, [copy.buffer])
    } catch {
      // No worker here: late is better than never.
      waiting.delete(id)
      resolve(readJsonTape(bytes))
    }
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./json-tape.worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<TapeAnswer>) => {
    waiting.get(data.id)?.(data.result)
    waiting.delete(data.id)
  }
  started.onerror = () => {
    // Out of memory, or its script cannot be loaded: the document is shown as text.
    started.terminate()
    worker = null
    for (const resolve of waiting.values()) resolve({ at: 0, expected: null })
    waiting.clear()
  }
  return started
}
