/** Messages sent *over budget* wait here, by socket and in order, until the sender's budget has room again. */
import type { InboundMessage } from '../turns/inbox.ts'
import type { RoomSocket } from '../roomSocket.ts'

interface OverBudgetDeps {
  readonly wait: (milliseconds: number) => Promise<void>
  /** Has the message taken again, behind what waits. */
  readonly enqueue: (message: InboundMessage) => void
}

export class OverBudget {
  readonly #deps: OverBudgetDeps
  readonly #waiting = new Map<RoomSocket, InboundMessage[]>()

  constructor(deps: OverBudgetDeps) {
    this.#deps = deps
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0
  }

  /** Whether something of the socket waits, so that all later must wait behind it. */
  has(socket: RoomSocket): boolean {
    return this.#waiting.has(socket)
  }

  add(message: InboundMessage, milliseconds: number): void {
    const { socket } = message
    const waiting = this.#waiting.get(socket)
    if (waiting !== undefined) {
      waiting.push(message)
      return
    }
    this.#waiting.set(socket, [message])
    void this.#deps.wait(milliseconds).then(() => this.#takeUp(socket))
  }

  /** Before a shutdown. */
  takeUpAll(): void {
    for (const socket of this.#waiting.keys()) this.#takeUp(socket)
  }

  #takeUp(socket: RoomSocket): void {
    const waiting = this.#waiting.get(socket) ?? []
    this.#waiting.delete(socket)
    for (const message of waiting) this.#deps.enqueue(message)
  }
}
