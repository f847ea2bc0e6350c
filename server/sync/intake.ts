/**
 * What comes into a room: authorize → validate → apply. What is new is gathered in a turn, to be committed; what is asked for
 * is gathered there too, to be let out when that has happened.
 */
import type { DocumentName } from '../../shared/ids.ts'
import { ackFrame, step2Frame, type ClientMessage } from '../../shared/wire.ts'
import type { Audience } from './audience.ts'
import { examineContent } from './examine.ts'
import type { Inbox } from './inbox.ts'
import { parseStateVector, type Replica } from './replica.ts'
import type { RoomWorld } from './roomDeps.ts'
import type { Session } from './roomSocket.ts'
import type { Turn } from './turn.ts'

/** What the intake needs of its room. */
interface Inside {
  readonly document: DocumentName
  readonly audience: Audience
  readonly world: Pick<RoomWorld, 'now' | 'onTrouble'>
  readonly replica: () => Replica
  /** The committed sequence. */
  readonly sequence: () => number
}

export class Intake {
  readonly #room: Inside

  constructor(room: Inside) {
    this.#room = room
  }

  /** Takes what a turn takes of what waits. */
  gather(inbox: Inbox, turn: Turn): void {
    inbox.takeTurn((inbound) => {
      switch (inbound.kind) {
        case 'join':
          turn.releases.push(() => this.#room.audience.greet(inbound.session))
          break
        case 'read':
          turn.releases.push(() => inbound.read(this.#room.replica(), this.#room.sequence()))
          break
        case 'message':
          if (inbound.message.kind === 'ack') this.#takeAck(turn, inbound.session, inbound.message.n, inbound.bytes)
          else {
            inbound.session.handled(inbound.bytes)
            if (!inbound.session.closed) this.#take(turn, inbound.session, inbound.message)
          }
      }
      return !turn.broken
    }, this.#room.world.now)
  }

  /** Until it is answered it counts among what waits, so that whoever asks faster than the disk flushes is slowed. */
  #takeAck(turn: Turn, session: Session, n: Uint8Array, bytes: number): void {
    // An ack is only what was stored: a reader's socket stores nothing, so there is nothing to confirm.
    const outcome = session.access === 'write' ? 'committed' : 'rejected'
    turn.acks.push(() => {
      session.handled(bytes)
      session.send(ackFrame(n, outcome))
    })
  }

  #take(turn: Turn, session: Session, message: Exclude<ClientMessage, { kind: 'ack' }>): void {
    switch (message.kind) {
      case 'step1': {
        const since = parseStateVector(message.stateVector)
        if (since === null) this.refuse(session, 'bad-frame')
        else turn.releases.push(() => session.send(step2Frame(this.#room.replica().encode(since))))
        return
      }
      case 'content':
        this.#takeContent(turn, session, message.update)
        return
      case 'query-presence':
        turn.releases.push(() => this.#room.audience.showPresence(session))
        return
      case 'presence':
        return
    }
  }

  /** authorize → validate → apply. The bytes are logged as they came. */
  #takeContent(turn: Turn, session: Session, update: Uint8Array): void {
    const examined = examineContent(this.#room.replica(), session.access, update)
    switch (examined.kind) {
      case 'known':
        return
      case 'bad-frame':
      case 'document-full':
        this.refuse(session, examined.kind)
        return
      case 'read-only':
        this.#room.world.onTrouble({ kind: 'rejected', document: this.#room.document, why: 'read-only' })
        this.#room.audience.tell(session, { kind: 'rejected', reason: session.reason ?? 'role' })
        return
      case 'news':
        this.#apply(turn, session, update, examined.news.clients)
    }
  }

  #apply(turn: Turn, session: Session, update: Uint8Array, clients: readonly number[]): void {
    try {
      const { missing, changed } = this.#room.replica().apply(update)
      if (!changed) return
      if (missing) turn.missing.add(session)
    } catch {
      // Well-formed to look at, yet Yjs broke off in the middle of it: nothing of it may stay.
      turn.broken = true
      this.refuse(session, 'bad-frame')
      return
    }
    turn.entries.push({ document: this.#room.document, update, person: session.person.id, clients })
    turn.senders.add(session)
  }

  /** Closes a session whose content cannot be taken: its document has left ours, so it must start anew. */
  refuse(session: Session, failure: 'bad-frame' | 'document-full'): void {
    this.#room.world.onTrouble({ kind: 'rejected', document: this.#room.document, why: failure })
    session.close(failure)
  }
}
