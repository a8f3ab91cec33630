/** The virtual internet as plain data, for the reference page: nothing in it does anything. */

export interface Reference {
  readonly hosts: readonly HostReference[]
  /** Host files of the course that have a mistake. */
  readonly broken: readonly BrokenHostFile[]
}

export interface BrokenHostFile {
  readonly file: string
  /** Starts at 1; null where the mistake has no line. */
  readonly line: number | null
  /** What is wrong and what to try. */
  readonly problem: string
}

export interface HostReference {
  /** Its own name, which is also the fragment of its section: `httpbin.org`. */
  readonly name: string
  /** Other names that resolve to it. */
  readonly aliases: readonly string[]
  readonly summary: string
  /** Where a program asks: `https://httpbin.org`. */
  readonly address: string
  /** Where any client reaches it without the tunnel, below the server's address: `/httpbin`. */
  readonly mount: string | null
  /** The file of the course that brings it; null for those that come with the course. */
  readonly file: string | null
  /** What matters beside its answers: ports, certificate, proxy. */
  readonly facts: readonly HostFact[]
  readonly limits: readonly LimitReference[]
  /** At least one: a host that tells of no endpoints has a first request. */
  readonly families: readonly FamilyReference[]
}

export interface HostFact {
  readonly term: string
  readonly text: string
}

export interface LimitReference {
  readonly what: string
  readonly most: number
  readonly unit: 'bytes' | 'seconds' | null
}

export interface FamilyReference {
  /** The fragment of its part of the page: `httpbin.org:status-codes`. */
  readonly id: string
  readonly title: string
  readonly endpoints: readonly EndpointReference[]
}

export interface EndpointReference {
  /** The fragment of its row, which stays the same: `httpbin.org/status/codes`. */
  readonly id: string
  /** With plain names in braces: `/status/{codes}`. */
  readonly path: string
  readonly methods: readonly string[]
  readonly summary: string
  readonly details: string | null
  readonly parameters: readonly ParameterReference[]
  readonly answers: readonly AnswerReference[]
  readonly example: ExamplePrograms
}

export interface ParameterReference {
  readonly name: string
  /** Where it stands: `path`, `query`, `a member of the JSON body`. */
  readonly place: string
  /** Type, bounds, choices and default in one line: `integer from 1 to 10, else 3`. */
  readonly type: string
  readonly isRequired: boolean
  readonly summary: string
}

export interface AnswerReference {
  readonly status: number
  readonly summary: string
}

/** One request, as a program in each language. `SERVER` stands for the address of the course. */
export interface ExamplePrograms {
  /** `GET https://httpbin.org/status/418`. */
  readonly title: string
  readonly typescript: string
  readonly python: string
  readonly curl: string
}

/** In texts that name the course's server: where it is unless somebody decided otherwise. */
export const SERVER = 'http://127.0.0.1:3000'
