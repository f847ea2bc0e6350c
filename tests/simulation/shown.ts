/** How somebody appears in a document, and the others it sees there, by y-protocols' own awareness. */
import { removeAwarenessStates, type Awareness } from 'y-protocols/awareness'
import type { Oracle } from './oracle.ts'

export class Shown {
  readonly awareness: Awareness
  readonly #name: string
  #moves = 0

  constructor(name: string, awareness: Awareness, oracle: Oracle) {
    this.#name = name
    this.awareness = awareness
    this.#tell()
    awareness.on('update', () => {
      const state = awareness.getLocalState()
      if (state === null || caretIn(state)?.at === this.#moves) return
      oracle.fail(
        `S17 · ${name} is at ${this.#moves} and is set back to ${String(caretIn(state)?.at)} by what it is told`,
      )
    })
  }

  move(): void {
    this.#moves += 1
    this.#tell()
  }

  /** The clock of its state. */
  get clock(): number {
    return this.awareness.meta.get(this.awareness.clientID)?.clock ?? 0
  }

  /** The others that it sees. */
  get others(): readonly number[] {
    return [...this.awareness.getStates().keys()].filter((client) => client !== this.awareness.clientID)
  }

  /** Whether it sees the other as it is. */
  sees(other: Shown): boolean {
    const caret = caretIn(this.awareness.getStates().get(other.awareness.clientID))
    return caret?.by === other.#name && caret.at === other.#moves
  }

  /** What it sees of the other, beside what that is. */
  describe(other: Shown): string {
    const client = other.awareness.clientID
    const seen = this.awareness.getStates().get(client)
    const clock = this.awareness.meta.get(client)?.clock
    return `${JSON.stringify(seen)} (${clock}) in place of ${JSON.stringify(other.awareness.getLocalState())} (${other.clock}, ${client})`
  }

  /** Its connection is gone: nobody is seen. */
  forgetOthers(): void {
    removeAwarenessStates(this.awareness, [...this.others], 'connection lost')
  }

  #tell(): void {
    // It claims to be somebody else; the server must not care.
    const state = this.awareness.getLocalState() ?? {}
    this.awareness.setLocalState({
      ...state,
      user: { id: 'somebody else' },
      caret: { by: this.#name, at: this.#moves },
    })
  }
}

const caretIn = (state: Readonly<Record<string, unknown>> | undefined) =>
  state?.['caret'] as { readonly by: string; readonly at: number } | undefined
