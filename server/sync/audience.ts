/** The sessions of a room: who is here, what they are told, and who must leave. */
import { presenceFrame, statusFrame, step1Frame, updateFrame, type Frame, type Status } from '../../shared/wire.ts'
import { NOBODY, Presence } from './presence.ts'
import { EMPTY_STATE_VECTOR } from './replica.ts'
import type { Session, Verdict } from './roomSocket.ts'

/** What an audience needs of its room. */
interface Stage {
  /** The committed state vector. */
  readonly stateVector: () => Uint8Array
  /** A stale session has drained: bring it up to date. */
  readonly catchUp: (session: Session) => void
  readonly requestPresenceFlush: () => void
  readonly now: () => number
}

export class Audience {
  readonly #sessions = new Set<Session>()
  /** Gone, but something that they sent still waits for its turn. */
  readonly #departed = new Set<Session>()
  readonly #presence: Presence
  readonly #stage: Stage

  constructor(stage: Stage) {
    this.#stage = stage
    this.#presence = new Presence(stage.now())
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  add(session: Session): void {
    this.#sessions.add(session)
  }

  /** @returns false if it was not here */
  remove(session: Session): boolean {
    if (!this.#sessions.delete(session)) return false
    for (const one of this.#departed) if (one.waitingFrames === 0) this.#departed.delete(one)
    if (session.waitingFrames > 0) this.#departed.add(session)
    this.#presence.leave(session)
    if (this.#presence.hasNews) this.#stage.requestPresenceFlush()
    return true
  }

  /** @returns false if it is no presence update */
  receivePresence(session: Session, update: Uint8Array): boolean {
    if (!this.#presence.receive(session, update)) return false
    if (this.#presence.hasNews) this.#stage.requestPresenceFlush()
    return true
  }

  flushPresence(): void {
    const frameFor = this.#presence.takeNews()
    for (const session of this.#sessions) {
      const frame = frameFor(session)
      if (frame !== null) this.#sendPresence(session, frame)
    }
  }

  showPresence(session: Session): void {
    const all = this.#presence.all(session)
    if (all !== null) this.#sendPresence(session, presenceFrame(all))
  }

  /** For somebody who was shown nothing for a while: who is here, and who is not any more. */
  refreshPresence(session: Session): void {
    const departed = this.#presence.departed()
    if (departed !== null) this.#sendPresence(session, presenceFrame(departed))
    this.showPresence(session)
  }

  /** A data message to everybody: y-websocket reconnects after 30 s without one. */
  keepAlive(): void {
    const frame = presenceFrame(NOBODY)
    for (const session of this.#sessions) this.#sendPresence(session, frame)
  }

  /** What a newcomer hears first: our question for its state, who is here, and what it may do. */
  greet(session: Session): void {
    session.send(step1Frame(this.#stage.stateVector()))
    this.showPresence(session)
    this.tell(session, { kind: 'access', access: session.access, reason: session.reason })
  }

  /** Our own messages go to those who know them. */
  tell(session: Session, status: Status): void {
    if (session.knowsStatus) session.send(statusFrame(status))
  }

  tellAll(status: Status): void {
    for (const session of this.#sessions) this.tell(session, status)
  }

  /** Sends committed updates, each framed once for all; a lone sender need not hear itself. */
  broadcast(updates: readonly Uint8Array[], senders: ReadonlySet<Session>): void {
    let current: Uint8Array | null = null
    // Of several frames the later ones are in the present state already, and yet to be sent: whoever becomes stale by the
    // first lacks them, and is brought up to date from the beginning.
    const currentState = () => (updates.length > 1 ? EMPTY_STATE_VECTOR : (current ??= this.#stage.stateVector()))
    for (const update of updates) {
      const frame = updateFrame(update)
      for (const session of this.#sessions) {
        if (senders.size === 1 && senders.has(session)) continue
        session.sendNews(frame, currentState, () => this.#stage.catchUp(session))
      }
    }
  }

  /**
   * Presence goes out at any time, also while a commit is under way and the document is ahead of what anybody was shown.
   * So whoever becomes stale by it is later brought up to date from the beginning.
   */
  #sendPresence(session: Session, frame: Frame): void {
    session.sendNews(
      frame,
      () => EMPTY_STATE_VECTOR,
      () => this.#stage.catchUp(session),
    )
  }

  /**
   * Judges sessions again, at once. A changed right ends the connection, so that both sides start clean. Of who has left,
   * what still waits is judged: while the store fails it may wait for long.
   */
  judge(verdictOf: (session: Session) => Verdict, concerns: (session: Session) => boolean): void {
    for (const session of [...this.#sessions, ...this.#departed]) {
      if (!concerns(session)) continue
      const verdict = verdictOf(session)
      if (verdict.access === 'none') session.close(verdict.failure)
      else if (verdict.access !== session.access || verdict.reason !== session.reason) session.close('restarting')
    }
  }
}
