/** The sockets of a room: it sends to them, shares their presence and closes those that lost access. */
import { presenceFrame, statusFrame, step1Frame, updateFrame, type Frame, type Status } from '../../shared/wire.ts'
import { NOBODY, Presence } from './presence.ts'
import { EMPTY_STATE_VECTOR } from './replica.ts'
import type { RoomSocket, AccessDecision } from './roomSocket.ts'

/** The room, as far as an audience needs it. */
interface AudienceDeps {
  /** The committed state vector. */
  readonly stateVector: () => Uint8Array
  /** A stale socket has drained: bring it up to date. */
  readonly catchUp: (socket: RoomSocket) => void
  /** Calls `flush` soon. */
  readonly gatherPresence: (flush: () => void) => void
  /** Called with an awareness update of what changed here. */
  readonly onPresence: (update: Uint8Array) => void
  /** By a clock on which all nodes agree. */
  readonly now: () => number
}

export class Audience {
  readonly #sockets = new Set<RoomSocket>()
  /** Gone, but something that they sent still waits for its turn. */
  readonly #departed = new Set<RoomSocket>()
  readonly #presence: Presence
  readonly #deps: AudienceDeps
  #isFlushPlanned = false

  constructor(deps: AudienceDeps) {
    this.#deps = deps
    this.#presence = new Presence()
  }

  get sockets(): ReadonlySet<RoomSocket> {
    return this.#sockets
  }

  add(socket: RoomSocket): void {
    this.#sockets.add(socket)
  }

  /** @returns false if it was not here */
  remove(socket: RoomSocket): boolean {
    if (!this.#sockets.delete(socket)) return false
    for (const one of this.#departed) if (one.waitingFrames === 0) this.#departed.delete(one)
    if (socket.waitingFrames > 0) this.#departed.add(socket)
    this.#presence.leave(socket)
    this.#flushSoon()
    return true
  }

  /** @returns false if it is not a presence update */
  receivePresence(socket: RoomSocket, update: Uint8Array): boolean {
    if (!this.#presence.receive(socket, update, this.#deps.now())) return false
    this.#flushSoon()
    return true
  }

  #flushSoon(): void {
    if (this.#isFlushPlanned || !this.#presence.hasPendingStates) return
    this.#isFlushPlanned = true
    this.#deps.gatherPresence(() => this.#flush())
  }

  #flush(): void {
    this.#isFlushPlanned = false
    const { update, frameFor } = this.#presence.takePendingStates()
    if (update !== null) this.#deps.onPresence(update)
    this.#sendToEach(frameFor)
  }

  showPresence(socket: RoomSocket): void {
    const all = this.#presence.all(socket, this.#deps.now())
    if (all !== null) this.#sendPresence(socket, presenceFrame(all))
  }

  /** Takes presence from another node; an empty update asks for the presence here. */
  receiveRemotePresence(update: Uint8Array): void {
    if (update.length === 0) {
      this.#presence.renewAll()
      this.#flushSoon()
      return
    }
    const frameFor = this.#presence.receiveRemote(update, this.#deps.now())
    this.#flushSoon()
    this.#sendToEach(frameFor)
  }

  /**
   * Removes clients that are silent at another node from everybody's screen: that node may have ended without a word.
   */
  endSilentPresence(): void {
    const frameFor = this.#presence.endSilent(this.#deps.now())
    if (frameFor !== null) this.#sendToEach(frameFor)
  }

  /** For a socket that was shown nothing for a while: who is here, and who has left. */
  refreshPresence(socket: RoomSocket): void {
    const departed = this.#presence.departed()
    if (departed !== null) this.#sendPresence(socket, presenceFrame(departed))
    this.showPresence(socket)
  }

  /** A data message to everybody: y-websocket reconnects after 30 s without one. */
  keepAlive(): void {
    const frame = presenceFrame(NOBODY)
    for (const socket of this.#sockets) this.#sendPresence(socket, frame)
  }

  /** Sends the first frames to a new socket: our question for its state, the people present, and its access. */
  greet(socket: RoomSocket): void {
    socket.send(step1Frame(this.#deps.stateVector()))
    this.showPresence(socket)
    this.tell(socket, { kind: 'access', access: socket.access, reason: socket.reason })
  }

  /** Our own messages go to those who know them. */
  tell(socket: RoomSocket, status: Status): void {
    if (socket.knowsStatus) socket.send(statusFrame(status))
  }

  sendToAll(status: Status): void {
    for (const socket of this.#sockets) this.tell(socket, status)
  }

  /**
   * Sends committed updates, each framed once for all; the sender alone in a room does not receive its own.
   * @param moreFollow whether the replica holds updates that are not sent yet, such as the edits of a turn that
   * committed after other nodes
   */
  broadcast(updates: readonly Uint8Array[], senders: ReadonlySet<RoomSocket>, moreFollow = false): void {
    let current: Uint8Array | null = null
    // Later frames of a batch are in the present state already, but not yet sent: a socket that the first frame makes
    // stale lacks them, and is brought up to date from the beginning.
    const isAhead = updates.length > 1 || moreFollow
    const currentState = () => (isAhead ? EMPTY_STATE_VECTOR : (current ??= this.#deps.stateVector()))
    for (const update of updates) {
      const frame = updateFrame(update)
      for (const socket of this.#sockets) {
        if (senders.size === 1 && senders.has(socket)) continue
        socket.sendOrMarkStale(frame, currentState, () => this.#deps.catchUp(socket))
      }
    }
  }

  #sendToEach(frameFor: (socket: RoomSocket) => Frame | null): void {
    for (const socket of this.#sockets) {
      const frame = frameFor(socket)
      if (frame !== null) this.#sendPresence(socket, frame)
    }
  }

  /**
   * Presence goes out at any time, even while a commit is under way and the document is ahead of everything sent. So a
   * socket that becomes stale by it is later brought up to date from the beginning.
   */
  #sendPresence(socket: RoomSocket, frame: Frame): void {
    socket.sendOrMarkStale(
      frame,
      () => EMPTY_STATE_VECTOR,
      () => this.#deps.catchUp(socket),
    )
  }

  /**
   * Judges sockets again, at once. A changed right ends the connection, so that both sides start clean. Pending updates
   * of people who have left are judged too: while the store fails they may wait for long.
   */
  judge(accessOf: (socket: RoomSocket) => AccessDecision, concerns: (socket: RoomSocket) => boolean): void {
    for (const socket of [...this.#sockets, ...this.#departed]) {
      if (!concerns(socket)) continue
      const decision = accessOf(socket)
      if (decision.access === 'none') socket.close(decision.failure)
      else if (decision.access !== socket.access || decision.reason !== socket.reason) socket.close('restarting')
    }
  }
}
