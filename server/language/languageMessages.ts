/** The messages to the language worker, and its responses. */

export interface WrittenText {
  readonly text: string
  /** The languages that its writers are likely to use, the likeliest first, without English. */
  readonly languages: readonly string[]
}

/** A BCP 47 primary subtag for each text, in their order; null if uncertain. */
export type Languages = readonly (string | null)[]
