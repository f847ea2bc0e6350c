/**
 * Lets acks out once the edits that they confirm survive power loss. Committed edits survive the end of the process and
 * may be shown at once; the flush that an ack waits for runs beside the next turns, and one flush serves all that came
 * before it. Edits without a waiting ack are flushed a moment later: by then an ack often waits for them.
 */
import type { Committer } from './committer.ts'

/** How long a commit may stay unflushed if nobody asks. */
const UNASKED_MS = 50

interface ConfirmerDeps {
  readonly wait: (milliseconds: number) => Promise<void>
  /** Whether somebody waits for `onIdle`. */
  readonly isAwaited: () => boolean
  /** Called when nothing waits for a flush any more. */
  readonly onIdle: () => void
}

export class Confirmer {
  readonly #committer: Pick<Committer, 'sync'>
  readonly #deps: ConfirmerDeps
  #acks: (() => void)[] = []
  #isUnsynced = false
  #isSyncing = false
  #isDue = false

  constructor(committer: Pick<Committer, 'sync'>, deps: ConfirmerDeps) {
    this.#committer = committer
    this.#deps = deps
  }

  /** Everything committed is on the disk, and no socket waits for an ack. */
  get isIdle(): boolean {
    return !this.#isUnsynced && !this.#isSyncing
  }

  /**
   * @param acks send their frames, in the order of the requests
   * @param hasCommitted whether their turn has committed anything
   */
  confirm(acks: readonly (() => void)[], hasCommitted: boolean): void {
    if (hasCommitted) this.#isUnsynced = true
    if (this.isIdle) {
      for (const ack of acks) ack()
      return
    }
    this.#acks.push(...acks)
    if (this.#isSyncing) return
    if (this.#acks.length > 0 || this.#deps.isAwaited()) void this.#sync()
    else void this.#syncUnasked()
  }

  /** Flushes now, even without a request. */
  hurry(): void {
    if (this.#isUnsynced && !this.#isSyncing) void this.#sync()
  }

  async #syncUnasked(): Promise<void> {
    if (this.#isDue) return
    this.#isDue = true
    await this.#deps.wait(UNASKED_MS)
    this.#isDue = false
    this.hurry()
  }

  async #sync(): Promise<void> {
    this.#isSyncing = true
    while (this.#isUnsynced) {
      this.#isUnsynced = false
      const before = this.#acks
      this.#acks = []
      await this.#committer.sync()
      for (const ack of before) ack()
    }
    this.#isSyncing = false
    // They came during the last flush and wait for nothing that was committed after it began.
    for (const ack of this.#acks.splice(0)) ack()
    this.#deps.onIdle()
  }
}
