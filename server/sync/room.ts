/**
 * A room is one open document and the sockets on it. It reads like the rule it keeps:
 *   authorize → validate → apply → commit → then broadcast → sync → then ack
 * Frames wait in one queue. A turn takes the waiting frames, applies them, commits them as one batch and only then
 * sends anything: broadcasts, answers to newcomers and reads of the document. Nothing is applied while a commit is
 * under way, so everything sent is in the store, even if the process is killed the next moment. An ack promises more:
 * the edits survive power loss. The flush that this takes runs beside the next turns.
 */
import type { DocumentName } from '../../shared/ids.ts'
import { step1Frame, type ClientMessage } from '../../shared/wire.ts'
import type { StoredDocument } from '../store/updateLog.ts'
import { Audience } from './audience.ts'
import { catchUp } from './catchUp.ts'
import { Committer } from './committer.ts'
import { Confirmer } from './confirmer.ts'
import { freezeReplica } from './freeze.ts'
import { History } from './history.ts'
import { Inbox, readForOurselves, type Inbound, type Read } from './turns/inbox.ts'
import { Intake } from './intake.ts'
import { takeForeign, type Position } from './nodes/foreignUpdates.ts'
import { OverBudget } from './budget/overBudget.ts'
import { rebuildReplica } from './rebuild.ts'
import { Replica } from './replica.ts'
import type { RoomDeps } from './roomDeps.ts'
import { RoomReads, type ReadDocument } from './roomReads.ts'
import type { RoomSocket } from './roomSocket.ts'
import { splitFirst } from './pieces/splitContent.ts'
import { thawInPieces } from './pieces/thaw.ts'
import { TurnLoop } from './turns/turnLoop.ts'
import { letOut, startTurn, updatesToSend, type Turn } from './turns/turn.ts'
import { AT_A_TIME_MS } from './turns/turnPace.ts'

export class Room {
  readonly document: DocumentName
  readonly audience: Audience
  readonly history: History
  readonly #deps: RoomDeps
  readonly #inbox = new Inbox()
  readonly #committer: Committer
  readonly #confirmer: Confirmer
  readonly #intake: Intake
  readonly #reads: RoomReads
  readonly #overBudget: OverBudget
  readonly #loop: TurnLoop
  #replica: Replica
  #sequence: number
  #layout: number
  #lastWrite: number
  #lastUse: number
  #takesNoMore = false
  #idle: (() => void)[] = []

  constructor(document: DocumentName, stored: StoredDocument, deps: RoomDeps) {
    this.document = document
    this.#layout = stored.schema
    this.#deps = deps
    this.#replica = new Replica(stored)
    this.#sequence = stored.sequence
    this.#lastWrite = deps.now()
    this.#lastUse = deps.now()
    this.#committer = new Committer(document, deps, (state) => {
      if (state === 'failing') this.#inbox.refuseReads()
      this.audience.sendToAll({ kind: 'store', state })
    })
    this.#confirmer = new Confirmer(this.#committer, () => this.#tellIdle())
    this.#reads = new RoomReads({
      enqueue: (inbound) => this.#enqueue(inbound),
      isFailing: () => this.#committer.failing,
      budgets: deps.budgets,
    })
    this.history = new History(document, stored, deps, () =>
      this.#reads.replica((replica, sequence) => ({ state: replica.encode(), sequence })),
    )
    this.audience = new Audience({
      stateVector: () => this.#replica.stateVector(),
      catchUp: (socket) => this.#catchUp(socket),
      gatherPresence: deps.gatherPresence,
      onPresence: (update) => deps.onPresence(document, update),
      now: deps.sharedNow,
    })
    this.#loop = new TurnLoop({
      inbox: this.#inbox,
      pace: deps.turnPace,
      listeners: () => this.audience.sockets.size - 1,
      takeTurns: (goesOn) => this.#takeTurns(goesOn),
      onRest: () => this.#tellIdle(),
    })
    this.#overBudget = new OverBudget({ wait: deps.wait, enqueue: (message) => this.#enqueue(message) })
    this.#intake = new Intake({
      document,
      audience: this.audience,
      deps,
      replica: () => this.#replica,
      sequence: () => this.#sequence,
      overBudget: this.#overBudget,
      waitMs: (socket) => this.#waitMs(socket),
    })
  }

  /** The highest layout that was written into it. */
  get layout(): number {
    return this.#layout
  }

  /** Everything through this is in its replica; while a turn commits, its own updates are too. */
  get sequence(): number {
    return this.#sequence
  }

  get replica(): Pick<Replica, 'kind' | 'liveBytes'> {
    return this.#replica
  }

  /** Updates since the last snapshot: a cold load has to apply them. */
  get uncompacted(): number {
    return this.history.uncompacted(this.#sequence)
  }

  /** Whether edits were committed that no version holds. */
  get unversioned(): boolean {
    return this.history.unversioned(this.#sequence)
  }

  /** How long nobody has edited, in milliseconds. */
  quietFor(): number {
    return this.#deps.now() - this.#lastWrite
  }

  /** How long the room has been empty, in milliseconds; 0 while somebody is here or work is under way. */
  unusedFor(): number {
    return this.audience.sockets.size > 0 || !this.#isIdle ? 0 : this.#deps.now() - this.#lastUse
  }

  join(socket: RoomSocket): void {
    if (this.#takesNoMore) return socket.close('restarting')
    this.audience.add(socket)
    if (this.#committer.failing) this.audience.tell(socket, { kind: 'store', state: 'failing' })
    this.#enqueue({ kind: 'join', socket })
    this.#deps.onAudienceChanged(this.document)
  }

  /** The connection has ended. Its earlier messages are still handled, unless it was closed for a reason. */
  leave(socket: RoomSocket): void {
    if (!this.audience.remove(socket)) return
    this.#lastUse = this.#deps.now()
    this.#deps.onAudienceChanged(this.document)
  }

  /** Takes a frame of a socket; it has its turn in the order of arrival. */
  receive(socket: RoomSocket, message: ClientMessage, bytes: number): void {
    if (socket.closed) return
    if (message.kind === 'presence' && !this.#overBudget.has(socket) && this.#waitMs(socket) === 0)
      return this.#intake.takePresence(socket, message.update)
    socket.received(bytes)
    this.#enqueue({ kind: 'message', socket, message, bytes })
  }

  /** How long a socket's message has to wait; before a shutdown none does. */
  #waitMs(socket: RoomSocket): number {
    return this.#takesNoMore ? 0 : this.#deps.budgets.waitMs(socket.person.id)
  }

  /** Reads the committed document. @throws StoreFailing while the state in memory cannot be committed */
  read<T>(view: ReadDocument<T>): Promise<T> {
    this.#lastUse = this.#deps.now()
    return this.#reads.document(view)
  }

  /** @throws StoreFailing as {@link Room.read} */
  committedSequence(): Promise<number> {
    this.#lastUse = this.#deps.now()
    return this.#reads.replica((_, sequence) => sequence)
  }

  /** Another node has written, up to this sequence. Before a shutdown everybody is about to go to that node. */
  follow(sequence: number): void {
    if (sequence <= this.#sequence || this.#takesNoMore) return
    this.#enqueue(readForOurselves(() => (sequence <= this.#sequence ? undefined : this.#takeForeign(null)), true))
  }

  /** Before a shutdown: received messages are still handled and answered, and no further ones. */
  takeNoMore(): void {
    this.#takesNoMore = true
    for (const socket of this.audience.sockets) socket.stopReading()
    this.#overBudget.takeUpAll()
  }

  /** Lets the Y.Doc go; the next edit makes another. */
  async freeze(): Promise<void> {
    const isStill = (sequence: number) => !this.#loop.isBusy && sequence === this.#sequence
    if (!this.#loop.isBusy) await freezeReplica(this.#replica, this.history, isStill)
  }

  /** Resolves when nothing waits for a commit or for the disk. */
  whenIdle(): Promise<void> {
    this.#loop.hurry()
    if (this.#isIdle) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  get #isIdle(): boolean {
    return !this.#loop.isBusy && this.#inbox.isEmpty && this.#overBudget.isEmpty && this.#confirmer.isIdle
  }

  #tellIdle(): void {
    if (this.#isIdle) for (const resolve of this.#idle.splice(0)) resolve()
  }

  destroy(): void {
    this.#replica.destroy()
  }

  #enqueue(inbound: Inbound): void {
    this.#inbox.push(inbound)
    this.#loop.wake()
  }

  async #takeTurns(goesOn: () => boolean): Promise<void> {
    let started = this.#deps.now()
    try {
      while (goesOn()) {
        // Without this pause, turns without a commit would follow each other and nobody else would be served.
        if (this.#deps.now() - started > AT_A_TIME_MS) {
          await this.#deps.wait(0)
          started = this.#deps.now()
        }
        // Content that a failing disk may lose is neither taken nor shown.
        if (this.#committer.failing) await this.#committer.whenSynced()
        if (this.#inbox.longFirst !== null) await splitFirst(this.#inbox, this.#deps)
        if (this.#replica.longToBuild() !== null) await thawInPieces(this.#replica, this.#inbox, this.#deps)
        await this.#takeTurn()
      }
    } catch (error) {
      // Our own bug: the replica cannot be trusted any more; everybody reconnects to a fresh one.
      this.#deps.onEvent({ kind: 'bug', document: this.document, error })
      this.#inbox.clear()
      for (const socket of this.audience.sockets) socket.close('bug')
      await this.#rebuild(null)
    }
  }

  async #takeTurn(): Promise<void> {
    const turn = startTurn()
    if (this.#inbox.hasSeveralEdits) turn.update = this.#replica.collect(() => this.#intake.gather(this.#inbox, turn))
    else this.#intake.gather(this.#inbox, turn)
    if (turn.entries.length > 0) await this.#commit(turn)
    else if (turn.broken) await this.#rebuild(null)
    this.#broadcast(turn)
    for (const socket of turn.missing) socket.send(step1Frame(this.#replica.stateVector()))
    await letOut(turn, this.#deps)
    this.#confirmer.confirm(turn.acks, turn.entries.length > 0)
  }

  #broadcast(turn: Turn): void {
    if (turn.entries.length === 0) return
    const senders = [...turn.senders].map(({ person }) => person.id)
    this.#deps.budgets.spend(senders, () => this.audience.broadcast(updatesToSend(turn), turn.senders))
  }

  async #commit({ entries, broken }: Turn): Promise<void> {
    const sequence = await this.#committer.commit(entries)
    const after = sequence - entries.length
    const own = after === this.#sequence ? null : { after, through: sequence }
    if (own === null) this.#sequence = sequence
    // A broken replica lacks others' concurrent updates; the view under this number must include them.
    if (broken) await this.#rebuild(own)
    else if (own !== null) await this.#takeForeign(own)
    this.#lastWrite = this.#deps.now()
    this.#deps.onCommitted(this.document, entries, { sequence, byOthers: false })
  }

  async #takeForeign(own: Position['own']): Promise<void> {
    const room = { audience: this.audience, replica: this.#replica }
    const position = { document: this.document, sequence: this.#sequence, own }
    const { sequence, layout } = await takeForeign(room, position, this.#deps)
    this.#sequence = sequence
    this.#lastWrite = this.#deps.now()
    if (layout <= this.#layout) return
    this.#layout = layout
    this.#deps.onLayoutRaised(this.document)
  }

  async #rebuild(own: Position['own']): Promise<void> {
    const replica = await rebuildReplica(this.document, this.#sequence, this.#deps)
    this.#replica.destroy()
    this.#replica = replica
    await this.#takeForeign(own)
  }

  /** It may wait for a failing store. */
  #catchUp(socket: RoomSocket): void {
    const onResynced = () => this.#deps.onEvent({ kind: 'resynced', document: this.document })
    const read: Read = (replica) =>
      catchUp(socket, { audience: this.audience, replica, deps: this.#deps }, onResynced, () => this.#catchUp(socket))
    this.#enqueue(readForOurselves(read, false))
  }
}
