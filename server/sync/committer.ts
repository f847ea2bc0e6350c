/** Commits a room's entries, and flushes the commits, however long the store refuses. */
import type { DocumentName } from '../../shared/ids.ts'
import type { LogEntry } from '../store/updateLog.ts'
import { retry } from './backoff.ts'
import type { RoomDeps } from './roomDeps.ts'

export class Committer {
  readonly #document: DocumentName
  readonly #deps: RoomDeps
  readonly #onState: (state: 'failing' | 'working') => void
  /** The number of operations that the store refuses now: 1 for a commit or a flush, 2 for both. */
  #refused = 0
  #syncing: Promise<void> | null = null

  /** @param onState is called when the store starts to refuse and when it works again */
  constructor(document: DocumentName, deps: RoomDeps, onState: (state: 'failing' | 'working') => void) {
    this.#document = document
    this.#deps = deps
    this.#onState = onState
  }

  get failing(): boolean {
    return this.#refused > 0
  }

  /**
   * Keeps trying: applied updates are in memory only and must be stored before anything else happens.
   * @returns the document's sequence
   */
  async commit(entries: readonly LogEntry[]): Promise<number> {
    const sequences = await this.#keepTrying(() => this.#deps.log.commit(entries))
    const sequence = sequences.get(this.#document)
    if (sequence === undefined) throw new Error(`the log committed nothing to ${this.#document}`)
    return sequence
  }

  /** Resolves when all that was committed so far survives power loss. */
  sync(): Promise<void> {
    this.#syncing = this.#keepTrying(() => this.#deps.log.sync())
    return this.#syncing
  }

  /** Resolves when commits can be flushed again; at once if nothing else was tried. */
  async whenSynced(): Promise<void> {
    await this.#syncing
  }

  async #keepTrying<T>(work: () => Promise<T>): Promise<T> {
    let hasFailed = false
    const result = await retry(work, this.#deps.wait, (error, attempt) => {
      this.#deps.onEvent({ kind: 'commit-failed', document: this.#document, attempt, error })
      if (hasFailed) return
      hasFailed = true
      this.#refused += 1
      if (this.#refused === 1) this.#onState('failing')
    })
    if (hasFailed) {
      this.#refused -= 1
      if (this.#refused === 0) {
        this.#deps.onEvent({ kind: 'commit-works-again', document: this.#document })
        this.#onState('working')
      }
    }
    return result
  }
}
