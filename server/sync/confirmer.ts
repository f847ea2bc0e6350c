/**
 * Lets acks out once the edits that they confirm survive power loss. Committed edits survive the end of the process and
 * may be shown at once; the flush that an ack waits for runs beside the next turns, and one flush serves all that came
 * before it, of all rooms (`store/groupCommit.ts`).
 */
import type { Committer } from './committer.ts'

export class Confirmer {
  readonly #committer: Pick<Committer, 'sync'>
  readonly #onIdle: () => void
  #acks: (() => void)[] = []
  #isUnsynced = false
  #isSyncing = false

  /** @param onIdle is called when nothing waits for a flush any more */
  constructor(committer: Pick<Committer, 'sync'>, onIdle: () => void) {
    this.#committer = committer
    this.#onIdle = onIdle
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
    if (!this.#isSyncing) void this.#sync()
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
    this.#onIdle()
  }
}
