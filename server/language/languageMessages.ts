/** The messages to the language worker, and its responses. */

export interface WrittenText {
  readonly text: string
  /** The languages that its writers are likely to use, the likeliest first, without English. */
  readonly languages: readonly string[]
}

export interface ToLanguageWorker {
  readonly request: number
  readonly texts: readonly WrittenText[]
}

export interface FromLanguageWorker {
  readonly request: number
  /** In the order of the texts. */
  readonly languages: readonly (string | null)[]
}
