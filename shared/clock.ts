/** Time as a dependency, so that tests and the simulation can control it. */
export interface Clock {
  /** Milliseconds since the epoch. That of the server never goes back while its process lives. */
  now(): number
  /**
   * Runs `work` once, after this many milliseconds but never at once.
   * @returns a function that cancels it
   */
  after(milliseconds: number, work: () => void): () => void
}
