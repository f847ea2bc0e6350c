/** Decides when a room takes turns: edits wait a moment for others, those who join or read are served at once. */
import type { Inbox } from './inbox.ts'
import type { TurnPace } from './turnPace.ts'

interface TurnLoopDeps {
  readonly inbox: Pick<Inbox, 'isEmpty' | 'mayWait'>
  readonly pace: TurnPace
  /** The number of those who read along. */
  readonly listeners: () => number
  /** Takes turns as long as `goesOn`. */
  readonly takeTurns: (goesOn: () => boolean) => Promise<void>
  /** Called when all turns are taken. */
  readonly onRest: () => void
}

export class TurnLoop {
  readonly #deps: TurnLoopDeps
  #isBusy = false
  #isPlanned = false
  /** Somebody waits until nothing waits. */
  #isHurried = false

  constructor(deps: TurnLoopDeps) {
    this.#deps = deps
  }

  /** Turns are being taken. */
  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Something new is in the inbox. */
  wake(): void {
    if (this.#isBusy || this.#deps.inbox.isEmpty) return
    if (!this.#deps.inbox.mayWait) return this.hurry()
    if (this.#isPlanned) return
    this.#isPlanned = true
    this.#deps.pace(() => {
      this.#isPlanned = false
      this.hurry()
    }, this.#deps.listeners())
  }

  /** Takes turns now, until nothing waits. */
  hurry(): void {
    this.#isHurried = this.#isBusy
    if (!this.#isBusy && !this.#deps.inbox.isEmpty) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isBusy = true
    let isFirst = true
    try {
      await this.#deps.takeTurns(() => {
        const goesOn = !this.#deps.inbox.isEmpty && (isFirst || this.#isHurried || !this.#deps.inbox.mayWait)
        isFirst = false
        return goesOn
      })
    } finally {
      this.#isBusy = false
      this.#isHurried = false
      this.wake()
      this.#deps.onRest()
    }
  }
}
