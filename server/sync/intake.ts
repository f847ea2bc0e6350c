/**
 * The *intake* of a room: authorize → validate → apply. New content is gathered in a turn, to be committed; requested
 * answers are gathered there too, and are sent after the commit.
 */
import type { DocumentName } from '../../shared/ids.ts'
import { ackFrame, step2Frame, type ClientMessage } from '../../shared/wire.ts'
import type { Audience } from './audience.ts'
import { encodeFor } from './diff/encodeFor.ts'
import { examineContent, type Examined } from './examine.ts'
import type { Inbox, InboundMessage } from './turns/inbox.ts'
import type { OverBudget } from './budget/overBudget.ts'
import { parseStateVector, type Replica } from './replica.ts'
import type { RoomDeps } from './roomDeps.ts'
import type { RoomSocket } from './roomSocket.ts'
import type { Turn } from './turns/turn.ts'

/** The room, as far as the intake needs it. */
interface IntakeDeps {
  readonly document: DocumentName
  readonly audience: Audience
  readonly deps: Pick<RoomDeps, 'now' | 'onEvent' | 'budgets' | 'diffElsewhere'>
  readonly overBudget: OverBudget
  readonly waitMs: (socket: RoomSocket) => number
  readonly replica: () => Replica
  /** The committed sequence. */
  readonly sequence: () => number
}

type Refused = Exclude<Examined['kind'], 'news' | 'known' | 'read-only'>

export class Intake {
  readonly #room: IntakeDeps

  constructor(room: IntakeDeps) {
    this.#room = room
  }

  /** Takes what a turn takes of what waits. */
  gather(inbox: Inbox, turn: Turn): void {
    inbox.takeTurn((inbound) => {
      switch (inbound.kind) {
        case 'join':
          turn.releases.push(() => this.#room.audience.greet(inbound.socket))
          break
        case 'read':
          turn.releases.push(() => inbound.read(this.#room.replica(), this.#room.sequence()))
          break
        case 'message':
          return this.#takeMessage(turn, inbound)
      }
      return 0
    }, this.#room.deps.now)
  }

  #takeMessage(turn: Turn, inbound: InboundMessage): number | null {
    const { socket, message, bytes } = inbound
    const wait = this.#room.waitMs(socket)
    if (wait > 0 || this.#room.overBudget.has(socket)) {
      this.#room.overBudget.add(inbound, wait)
      return 0
    }
    if (message.kind === 'ack') {
      this.#takeAck(turn, socket, message.n, bytes)
      return 0
    }
    socket.handled(bytes)
    if (!socket.closed) this.#spend(socket, () => this.#take(turn, socket, message))
    if (turn.broken) return null
    return message.kind === 'step1' ? this.#room.replica().bytes : 0
  }

  #spend<T>(socket: RoomSocket, work: () => T): T {
    return this.#room.deps.budgets.spend(socket.person.id, work)
  }

  /** Until it is answered it counts as waiting, which slows a socket that asks faster than the disk flushes. */
  #takeAck(turn: Turn, socket: RoomSocket, n: Uint8Array, bytes: number): void {
    // An ack confirms stored edits only: a reader's socket stores nothing, so there is nothing to confirm.
    const outcome = socket.access === 'write' ? 'committed' : 'rejected'
    turn.acks.push(() => {
      socket.handled(bytes)
      socket.send(ackFrame(n, outcome))
    })
  }

  #take(turn: Turn, socket: RoomSocket, message: Exclude<ClientMessage, { kind: 'ack' }>): void {
    switch (message.kind) {
      case 'step1': {
        const since = parseStateVector(message.stateVector, this.#room.replica().writers)
        if (since === null) this.refuse(socket, 'bad-frame')
        else turn.releases.push(() => this.#answer(socket, since))
        return
      }
      case 'content':
        this.#takeContent(turn, socket, message.update)
        return
      case 'query-presence':
        turn.releases.push(() => this.#spend(socket, () => this.#room.audience.showPresence(socket)))
        return
      case 'presence':
        this.takePresence(socket, message.update)
        return
    }
  }

  /** The turn waits for an answer that is computed elsewhere: later messages must not overtake it. */
  #answer(socket: RoomSocket, since: Uint8Array): void | Promise<void> {
    const replica = this.#room.replica()
    const known = replica.knownAnswer(since)
    if (known !== null) return socket.send(known)
    const send = (update: Uint8Array) => socket.send(replica.retainAnswer(since, step2Frame(update)))
    const encoded = encodeFor(socket.person.id, replica, since, this.#room.deps)
    return encoded instanceof Promise ? encoded.then(send) : send(encoded)
  }

  takePresence(socket: RoomSocket, update: Uint8Array): void {
    const isTaken = this.#spend(socket, () => this.#room.audience.receivePresence(socket, update))
    if (!isTaken) this.refuse(socket, 'bad-frame')
  }

  /** authorize → validate → apply. The bytes are logged as they came. */
  #takeContent(turn: Turn, socket: RoomSocket, update: Uint8Array): void {
    const examined = examineContent(this.#room.replica(), socket.access, update)
    switch (examined.kind) {
      case 'known':
        return
      case 'bad-frame':
      case 'document-full':
      case 'missing-dependencies':
        this.refuse(socket, examined.kind)
        return
      case 'read-only':
        this.#room.deps.onEvent({ kind: 'rejected', document: this.#room.document, why: 'read-only' })
        this.#room.audience.tell(socket, { kind: 'rejected', reason: socket.reason ?? 'role' })
        return
      case 'news':
        this.#apply(turn, socket, update, examined.news.clients)
    }
  }

  #apply(turn: Turn, socket: RoomSocket, update: Uint8Array, clients: readonly number[]): void {
    try {
      const { missing, changed } = this.#room.replica().apply(update)
      if (!changed) return
      if (missing) turn.missing.add(socket)
    } catch {
      // It looked well-formed, but Yjs failed in the middle of it: none of it may stay.
      turn.broken = true
      this.refuse(socket, 'bad-frame')
      return
    }
    turn.entries.push({ document: this.#room.document, update, person: socket.person.id, clients })
    turn.senders.add(socket)
  }

  /** Refuses a socket's content and closes it: its document has diverged from ours, so it must start again. */
  refuse(socket: RoomSocket, failure: Refused): void {
    this.#room.deps.onEvent({ kind: 'rejected', document: this.#room.document, why: failure })
    socket.close(failure)
  }
}
