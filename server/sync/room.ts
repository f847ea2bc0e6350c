/**
 * A room is one open document and the sessions on it. It reads like the rule it keeps:
 *
 *   authorize → validate → apply → commit → then ack and broadcast
 *
 * Frames wait in one queue. A turn takes what waits, applies it, commits it as one batch and only then lets anything out:
 * acks, broadcasts, answers to newcomers and reads of the document. Nothing is applied while a commit is under way, so
 * whatever leaves is on disk, also when the process is killed the next moment.
 */
import {
  ackFrame,
  MAX_DOCUMENT_BYTES,
  presenceFrame,
  statusFrame,
  step1Frame,
  step2Frame,
  updateFrame,
  type ClientMessage,
  type Status,
} from '../../shared/wire.ts'
import type { DocumentName, Incarnation } from '../../shared/ids.ts'
import type { VersionCause } from '../../shared/documents.ts'
import type * as Y from 'yjs'
import type { LogEntry, StoredDocument, UpdateLog } from '../store/updateLog.ts'
import { retry } from './backoff.ts'
import { compactDocument } from './compaction.ts'
import { decodeUpdate, hasNews, newContent } from './content.ts'
import { NOBODY, Presence } from './presence.ts'
import { parseStateVector, Replica } from './replica.ts'
import type { RoomWorld } from './roomWorld.ts'
import type { Session, Verdict } from './session.ts'

type Read = (replica: Replica, sequence: number) => void
/** Called instead of `Read` when the store fails; a read without it waits until the store works again. */
type Refuse = (error: StoreFailing) => void

/** Something that waits for its turn in the room's queue. */
type Inbound =
  | { readonly kind: 'join'; readonly session: Session }
  | { readonly kind: 'message'; readonly session: Session; readonly message: ClientMessage; readonly bytes: number }
  | { readonly kind: 'read'; readonly read: Read; readonly refuse: Refuse | null }

/** What one turn gathered: to be committed, and to be let out when that has happened. */
interface Turn {
  readonly entries: LogEntry[]
  readonly senders: Set<Session>
  /** In the order in which they were asked for; run after the commit. */
  readonly releases: (() => void)[]
  /** Yjs broke off in the middle of an update: the replica must be rebuilt before anything leaves. */
  broken: boolean
  /** All entries as one update, where there are several. */
  update: Uint8Array | null
}

/** Received bytes that one turn takes at the most: it ends in one commit and one frame for everybody. */
const TURN_BYTES = 1024 * 1024
/** How long one turn may keep the event loop before the rest waits for the next, in milliseconds. */
const TURN_MS = 8

export class Room {
  readonly document: DocumentName
  readonly incarnation: Incarnation
  readonly #world: RoomWorld
  readonly #sessions = new Set<Session>()
  readonly #presence = new Presence()
  #inbox: Inbound[] = []
  #replica: Replica
  #sequence: number
  #versionSequence: number
  #snapshotSequence: number
  #lastWrite: number
  #lastUse: number
  #busy = false
  #failing = false
  #idle: (() => void)[] = []

  constructor(document: DocumentName, stored: StoredDocument, world: RoomWorld) {
    this.document = document
    this.incarnation = stored.incarnation
    this.#world = world
    this.#replica = new Replica(stored.snapshot, stored.updates)
    this.#sequence = stored.sequence
    this.#snapshotSequence = stored.snapshotSequence
    this.#versionSequence = stored.versionSequence
    this.#lastWrite = world.now()
    this.#lastUse = world.now()
  }

  get sessions(): ReadonlySet<Session> {
    return this.#sessions
  }

  get replicaKind(): Replica['kind'] {
    return this.#replica.kind
  }

  /** Updates since the last snapshot, that is, what a cold load has to apply. */
  get uncompacted(): number {
    return this.#sequence - this.#snapshotSequence
  }

  get unversioned(): boolean {
    return this.#sequence > this.#versionSequence
  }

  quietFor(): number {
    return this.#world.now() - this.#lastWrite
  }

  /** How long nobody has been here, in milliseconds; 0 while somebody is or anything is under way. */
  unusedFor(): number {
    return this.#sessions.size > 0 || this.#busy || this.#inbox.length > 0 ? 0 : this.#world.now() - this.#lastUse
  }

  join(session: Session): void {
    this.#sessions.add(session)
    if (this.#failing) this.#tell(session, { kind: 'store', state: 'failing' })
    this.#enqueue({ kind: 'join', session })
  }

  /** The connection has ended. What it sent before is still taken, unless it was closed for a reason. */
  leave(session: Session): void {
    if (!this.#sessions.delete(session)) return
    this.#lastUse = this.#world.now()
    this.#presence.leave(session)
    if (this.#presence.hasNews) this.#world.requestPresenceFlush(this)
  }

  /** Takes a frame of a session; it has its turn in the order of arrival. */
  receive(session: Session, message: ClientMessage, bytes: number): void {
    if (session.closed) return
    if (message.kind === 'presence') {
      if (!this.#presence.receive(session, message.update)) this.#refuse(session, 'bad-frame')
      else if (this.#presence.hasNews) this.#world.requestPresenceFlush(this)
      return
    }
    session.received(bytes)
    this.#enqueue({ kind: 'message', session, message, bytes })
  }

  /**
   * Reads the committed document: `view` must neither change nor keep it.
   * @throws StoreFailing while what is in memory cannot be committed
   */
  read<T>(view: (doc: Y.Doc, sequence: number) => T): Promise<T> {
    this.#lastUse = this.#world.now()
    return this.#readReplica((replica, sequence) => replica.read((doc) => view(doc, sequence)))
  }

  /** @throws StoreFailing as {@link Room.read} */
  committedSequence(): Promise<number> {
    this.#lastUse = this.#world.now()
    return this.#readReplica((_, sequence) => sequence)
  }

  /** Judges sessions again, at once. A changed right ends the connection, so that both sides start clean. */
  judge(verdictOf: (session: Session) => Verdict, concerns: (session: Session) => boolean): void {
    for (const session of this.#sessions) {
      if (!concerns(session)) continue
      const verdict = verdictOf(session)
      if (verdict.access === 'none') session.close(verdict.failure)
      else if (verdict.access !== session.access || verdict.reason !== session.reason) session.close('restarting')
    }
  }

  flushPresence(): void {
    const news = this.#presence.takeNews()
    if (news === null) return
    const frame = presenceFrame(news)
    for (const session of this.#sessions) session.sendPresence(frame)
  }

  /** A data message to everybody: y-websocket reconnects after 30 s without one. */
  keepAlive(): void {
    const frame = presenceFrame(NOBODY)
    for (const session of this.#sessions) session.sendPresence(frame)
  }

  freeze(): void {
    if (!this.#busy) this.#replica.freeze()
  }

  destroy(): void {
    this.#replica.destroy()
  }

  /** Resolves when nothing waits for a commit. */
  whenIdle(): Promise<void> {
    if (!this.#busy && this.#inbox.length === 0) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  /** Replaces the log's snapshot and updates by one snapshot. */
  async compact(): Promise<void> {
    const compaction = await compactDocument(this.#world.log, this.document)
    if (compaction.kind === 'differs') this.#world.onTrouble({ kind: 'compaction-differs', document: this.document })
    if (compaction.kind === 'compacted') this.#snapshotSequence = Math.max(this.#snapshotSequence, compaction.through)
  }

  /** Keeps the committed state as a version, unless the last one holds the same. */
  async keepVersion(cause: VersionCause): Promise<void> {
    if (!this.unversioned) return
    const { state, sequence } = await this.#readReplica((replica, at) => ({ state: replica.encode(), sequence: at }))
    await this.#world.log.keepVersion(this.document, cause, sequence, state)
    this.#versionSequence = Math.max(this.#versionSequence, sequence)
  }

  #readReplica<T>(view: (replica: Replica, sequence: number) => T): Promise<T> {
    if (this.#failing) return Promise.reject(new StoreFailing())
    return new Promise((resolve, reject) => {
      const read: Read = (replica, sequence) => {
        try {
          resolve(view(replica, sequence))
        } catch (error) {
          reject(error as Error)
        }
      }
      this.#enqueue({ kind: 'read', read, refuse: reject })
    })
  }

  #enqueue(inbound: Inbound): void {
    this.#inbox.push(inbound)
    if (!this.#busy) void this.#takeTurns()
  }

  async #takeTurns(): Promise<void> {
    this.#busy = true
    try {
      while (this.#inbox.length > 0) await this.#takeTurn()
    } catch (error) {
      // A bug of ours: whatever the replica is now, it is not trusted; everybody comes back to a fresh one.
      this.#world.onTrouble({ kind: 'bug', document: this.document, error })
      this.#inbox = []
      for (const session of this.#sessions) session.close('bug')
      await this.#rebuild()
    } finally {
      this.#busy = false
      for (const resolve of this.#idle.splice(0)) resolve()
    }
  }

  async #takeTurn(): Promise<void> {
    const turn: Turn = { entries: [], senders: new Set(), releases: [], broken: false, update: null }
    if (this.#contentsWaiting() > 1) turn.update = this.#replica.collect(() => this.#gather(turn))
    else this.#gather(turn)
    if (turn.entries.length > 0) await this.#commit(turn.entries)
    if (turn.broken) await this.#rebuild()
    this.#broadcast(turn)
    for (const release of turn.releases) release()
  }

  #contentsWaiting(): number {
    let count = 0
    for (const inbound of this.#inbox) {
      if (inbound.kind === 'message' && inbound.message.kind === 'content' && inbound.session.access === 'write')
        count += 1
    }
    return count
  }

  #gather(turn: Turn): void {
    const started = this.#world.now()
    let bytes = 0
    let taken = 0
    for (const inbound of this.#inbox) {
      if (turn.broken || bytes > TURN_BYTES || (taken % 16 === 15 && this.#world.now() - started > TURN_MS)) break
      taken += 1
      switch (inbound.kind) {
        case 'join':
          turn.releases.push(() => this.#greet(inbound.session))
          break
        case 'read':
          turn.releases.push(() => inbound.read(this.#replica, this.#sequence))
          break
        case 'message':
          bytes += inbound.bytes
          inbound.session.handled(inbound.bytes)
          if (!inbound.session.closed) this.#take(turn, inbound.session, inbound.message)
      }
    }
    this.#inbox.splice(0, taken)
  }

  #take(turn: Turn, session: Session, message: ClientMessage): void {
    switch (message.kind) {
      case 'step1': {
        const since = parseStateVector(message.stateVector)
        if (since === null) this.#refuse(session, 'bad-frame')
        else turn.releases.push(() => session.send(step2Frame(this.#replica.encode(since))))
        return
      }
      case 'content':
        this.#takeContent(turn, session, message.update)
        return
      case 'ack': {
        // An ack is only what was stored: a reader's socket stores nothing, so there is nothing to confirm.
        const outcome = session.access === 'write' ? 'committed' : 'rejected'
        turn.releases.push(() => session.send(ackFrame(message.n, outcome)))
        return
      }
      case 'query-presence':
        turn.releases.push(() => this.#showPresence(session))
        return
      case 'presence':
        return
    }
  }

  /** authorize → validate → apply. The bytes are logged as they came. */
  #takeContent(turn: Turn, session: Session, update: Uint8Array): void {
    const decoded = decodeUpdate(update)
    if (decoded === null) {
      this.#refuse(session, 'bad-frame')
      return
    }
    const news = newContent(decoded, this.#replica.known())
    if (!hasNews(news)) return
    if (session.access === 'read') {
      this.#world.onTrouble({ kind: 'rejected', document: this.document, why: 'read-only' })
      this.#tell(session, { kind: 'rejected', reason: session.reason ?? 'role' })
      return
    }
    // Deletions are always taken, or a full document could never become smaller.
    if (news.clients.length > 0 && this.#wouldOverflow(update.length)) {
      this.#refuse(session, 'document-full')
      return
    }
    try {
      const { missing, changed } = this.#replica.apply(update)
      if (missing) turn.releases.push(() => session.send(step1Frame(this.#replica.stateVector())))
      if (!changed) return
    } catch {
      // Well-formed to look at, yet Yjs broke off in the middle of it: nothing of it may stay.
      turn.broken = true
      this.#refuse(session, 'bad-frame')
      return
    }
    turn.entries.push({ document: this.document, update, person: session.person.id, clients: news.clients })
    turn.senders.add(session)
  }

  #wouldOverflow(bytes: number): boolean {
    return this.#replica.bytesAgainst(MAX_DOCUMENT_BYTES - bytes) + bytes > MAX_DOCUMENT_BYTES
  }

  /** Keeps trying: what was applied is in memory alone and must get to the disk before anything else happens. */
  async #commit(entries: readonly LogEntry[]): Promise<void> {
    const sequences = await retry(
      () => this.#world.log.commit(entries),
      this.#world.wait,
      (error, attempt) => {
        this.#world.onTrouble({ kind: 'commit-failed', document: this.document, attempt, error })
        if (!this.#failing) this.#startFailing()
      },
    )
    this.#sequence = sequences.get(this.document) ?? this.#sequence
    this.#lastWrite = this.#world.now()
    if (this.#failing) this.#stopFailing()
    this.#world.onCommitted(this.document, this.#sequence)
  }

  #startFailing(): void {
    this.#failing = true
    for (const session of this.#sessions) this.#tell(session, { kind: 'store', state: 'failing' })
    this.#inbox = this.#inbox.filter((inbound) => {
      if (inbound.kind !== 'read' || inbound.refuse === null) return true
      inbound.refuse(new StoreFailing())
      return false
    })
  }

  #stopFailing(): void {
    this.#failing = false
    this.#world.onTrouble({ kind: 'commit-works-again', document: this.document })
    for (const session of this.#sessions) this.#tell(session, { kind: 'store', state: 'working' })
  }

  /** Replaces the replica by what is committed. It tries for ever: the alternative is to serve something else. */
  async #rebuild(): Promise<void> {
    this.#world.onTrouble({ kind: 'replica-rebuilt', document: this.document })
    const stored = await retry(
      () => loadOrThrow(this.#world.log, this.document),
      this.#world.wait,
      (error) => this.#world.onTrouble({ kind: 'load-failed', document: this.document, error }),
    )
    this.#replica.destroy()
    this.#replica = new Replica(stored.snapshot, stored.updates)
    this.#sequence = stored.sequence
  }

  /** One frame for all of a turn's updates and all receivers; a lone sender need not hear itself. */
  #broadcast(turn: Turn): void {
    let current: Uint8Array | null = null
    const currentState = () => (current ??= this.#replica.stateVector())
    for (const update of updatesToSend(turn)) {
      const frame = updateFrame(update)
      for (const session of this.#sessions) {
        if (turn.senders.size === 1 && turn.senders.has(session)) continue
        session.sendUpdate(frame, currentState, () => this.#catchUp(session))
      }
    }
  }

  /** A stale session has drained: one frame brings it to the committed state. */
  #catchUp(session: Session): void {
    const read: Read = (replica) => {
      const since = session.takeStale()
      if (since === null) return
      session.sendUpdate(
        updateFrame(replica.encode(since)),
        () => replica.stateVector(),
        () => this.#catchUp(session),
      )
      this.#showPresence(session)
    }
    this.#enqueue({ kind: 'read', read, refuse: null })
  }

  #greet(session: Session): void {
    session.send(step1Frame(this.#replica.stateVector()))
    this.#showPresence(session)
    this.#tell(session, { kind: 'access', access: session.access, reason: session.reason })
  }

  #showPresence(session: Session): void {
    const all = this.#presence.all()
    if (all !== null) session.sendPresence(presenceFrame(all))
  }

  #tell(session: Session, status: Status): void {
    if (session.knowsStatus) session.send(statusFrame(status))
  }

  /** Closes a session whose content cannot be taken: its document has left ours, so it must start anew. */
  #refuse(session: Session, failure: 'bad-frame' | 'document-full'): void {
    this.#world.onTrouble({ kind: 'rejected', document: this.document, why: failure })
    session.close(failure)
  }
}

/** After a broken turn what was collected may hold garbage, so each committed entry goes out as it came. */
function updatesToSend(turn: Turn): readonly Uint8Array[] {
  if (turn.entries.length > 1 && turn.update !== null && !turn.broken) return [turn.update]
  return turn.entries.map((entry) => entry.update)
}

async function loadOrThrow(log: Pick<UpdateLog, 'load'>, document: DocumentName): Promise<StoredDocument> {
  const stored = await log.load(document)
  if (stored === null) throw new Error(`document ${document} is gone`)
  return stored
}

/** What is in memory cannot be committed at the moment, so nothing of it can be shown. */
export class StoreFailing extends Error {
  constructor() {
    super('the store refuses commits')
    this.name = 'StoreFailing'
  }
}
