/** Commits a room's entries, however long the store refuses. */
import type { DocumentName } from '../../shared/ids.ts'
import type { LogEntry } from '../store/updateLog.ts'
import { retry } from './backoff.ts'
import type { RoomWorld } from './roomWorld.ts'

export class Committer {
  readonly #document: DocumentName
  readonly #world: RoomWorld
  readonly #onState: (state: 'failing' | 'working') => void
  #failing = false

  /** @param onState hears when the store starts to refuse and when it works again */
  constructor(document: DocumentName, world: RoomWorld, onState: (state: 'failing' | 'working') => void) {
    this.#document = document
    this.#world = world
    this.#onState = onState
  }

  get failing(): boolean {
    return this.#failing
  }

  /**
   * Keeps trying: what was applied is in memory alone and must get to the disk before anything else happens.
   * @returns the document's sequence
   */
  async commit(entries: readonly LogEntry[]): Promise<number> {
    const sequences = await retry(
      () => this.#world.log.commit(entries),
      this.#world.wait,
      (error, attempt) => {
        this.#world.onTrouble({ kind: 'commit-failed', document: this.#document, attempt, error })
        if (attempt > 1) return
        this.#failing = true
        this.#onState('failing')
      },
    )
    const sequence = sequences.get(this.#document)
    if (sequence === undefined) throw new Error(`the log committed nothing to ${this.#document}`)
    if (this.#failing) {
      this.#failing = false
      this.#world.onTrouble({ kind: 'commit-works-again', document: this.#document })
      this.#onState('working')
    }
    return sequence
  }
}
