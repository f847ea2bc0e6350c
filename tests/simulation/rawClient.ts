/**
 * A client that is not ours: it speaks the protocol frame by frame, as y-websocket alone would, and stores nothing. A reader, a
 * program that is careless about the order of its updates, or the connection of a vandal.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { CLOSE_CODES, type SocketFailure } from '../../shared/failures.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import {
  ackFrame,
  MESSAGE,
  presenceFrame,
  readAck,
  readStatus,
  step1Frame,
  step2Frame,
  SYNC,
  updateFrame,
  type Frame,
} from '../../shared/wire.ts'
import { edit, held, type Marks } from './editing.ts'
import type { Link } from './link.ts'
import type { ClientEdits } from './oracle.ts'
import { Shown } from './shown.ts'
import { createWatchedLink, type Opened, type WatchDeps } from './watchedLink.ts'

/** Reasons that honest clients never get. */
export const ONLY_FOR_VANDALS: ReadonlySet<SocketFailure> = new Set(['bad-frame', 'too-large', 'document-full', 'bug'])
const REMOTE = Symbol('remote')

export class RawClient implements Opened {
  readonly name: string
  readonly person: Person
  readonly document: DocumentName
  readonly #deps: WatchDeps
  /** Sends messages that our editors never would. */
  readonly isVandal: boolean
  presentOn: Link | null = null
  /** Stays away. */
  away = false
  doc = new Y.Doc()
  link: Link | null = null
  #access: 'write' | 'read' | null = null
  /** The connection stands, and the first frames have been sent. */
  #open = false
  #answered = false
  #synced = false
  #shown: Shown
  #acks = 0
  #unanswered = 0
  readonly #marks: Marks = { put: [], removed: [] }
  #held: Frame | null = null

  constructor(name: string, person: Person, document: DocumentName, isVandal: boolean, deps: WatchDeps) {
    this.name = name
    this.person = person
    this.document = document
    this.isVandal = isVandal
    this.#deps = deps
    this.#shown = this.#startAnew()
  }

  get clientId(): number {
    return this.doc.clientID
  }

  get isSettled(): boolean {
    return this.link !== null && this.#synced && this.#unanswered === 0
  }

  /** Whether it may write, as far as it knows. */
  get canWrite(): boolean {
    return this.#access === 'write' && !this.away
  }

  get shown(): Shown {
    return this.#shown
  }

  /** Before it has answered what the server has, and while it holds an edit back, it has not sent all that its document holds. */
  ownEdits(): ClientEdits {
    const hasSentAll = this.#answered && (this.#held?.length ?? 0) === 0
    return hasSentAll ? held(this.doc, this.#marks) : { put: [], removed: [] }
  }

  /** Asks for many acks at once. */
  flood(): void {
    this.send(...Array.from({ length: 1500 }, () => this.#nextAck()))
  }

  comeBack(): void {
    this.away = false
    this.connect()
  }

  connect(): void {
    const { agenda, chance, delay } = this.#deps
    if (this.link !== null || this.away) return
    const server = this.#deps.server()
    if (server === null || server.isOver) return this.#comeBackLater()
    this.#open = this.#answered = this.#synced = false
    this.#unanswered = 0
    const link = createWatchedLink(this.#deps, this, {
      receive: (frame) => this.#receive(link, frame),
      closed: (failure) => this.#closed(link, failure),
    })
    this.link = link
    agenda.after(chance.next() * delay, () => {
      if (this.link !== link) return
      const running = this.#deps.server()
      if (running === null || running.isOver) return link.cut()
      running.accept(link, this.person, this.document)
      this.#open = true
      this.send(step1Frame(Y.encodeStateVector(this.doc)))
      this.#tellPresence([this.clientId])
    })
  }

  /** Leaves, and keeps its unsent updates. */
  leave(): void {
    this.away = true
    this.link?.close()
    this.#lose()
  }

  /** The connection is gone: nothing that was asked on it will be answered, and nobody is seen. */
  #lose(): void {
    this.link = null
    this.#shown.forgetOthers()
  }

  edit(): void {
    const { chance, oracle } = this.#deps
    const isSafe = (mark: string) => oracle.isDurable(this.document, mark)
    this.doc.transact(() => edit(this.doc, this.name, this.#marks, chance, isSafe))
  }

  /** Holds the next edit back until the one after it has been sent. */
  sendNextOutOfOrder(): void {
    this.#held ??= new Uint8Array()
  }

  askForAck(): void {
    if (this.link === null || !this.#answered) return
    this.#release()
    this.send(this.#nextAck())
  }

  #nextAck(): Frame {
    this.#unanswered += 1
    this.#acks += 1
    return ackFrame(
      encoding.encode((encoder) => encoding.writeVarUint(encoder, this.#acks)),
      'committed',
    )
  }

  showPresence(): void {
    this.#shown.move()
  }

  #tellPresence(clients: number[]): void {
    this.send(presenceFrame(encodeAwarenessUpdate(this.#shown.awareness, clients)))
  }

  send(...frames: readonly Frame[]): void {
    if (this.#open) this.link?.send(...frames)
  }

  #startAnew(): Shown {
    const { chance, owners, oracle } = this.#deps
    this.doc.destroy()
    this.doc = new Y.Doc()
    this.doc.clientID = chance.between(1, 2 ** 31)
    owners.set(this.doc.clientID, this)
    this.presentOn = null
    this.#access = null
    this.#held = null
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) this.#sendEdit(updateFrame(update))
    })
    const awareness = new Awareness(this.doc)
    this.#shown = new Shown(this.name, awareness, oracle)
    awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) =>
      this.#tellPresence([...added, ...updated, ...removed]),
    )
    return this.#shown
  }

  #sendEdit(frame: Frame): void {
    if (this.#held?.length === 0) {
      this.#held = frame
      return
    }
    this.send(frame)
    if (this.#deps.chance.percent(5)) this.send(frame)
    this.#release()
  }

  #release(): void {
    if (this.#held !== null && this.#held.length > 0) this.send(this.#held)
    this.#held = null
  }

  #receive(link: Link, frame: Frame): void {
    if (this.link !== link) return
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync:
        this.#receiveSync(decoder)
        return
      case MESSAGE.awareness:
        applyAwarenessUpdate(this.#shown.awareness, decoding.readVarUint8Array(decoder), REMOTE)
        return
      case MESSAGE.ack:
        readAck(decoder)
        this.#unanswered -= 1
        return
      case MESSAGE.status: {
        const status = readStatus(decoder)
        if (status?.kind === 'access') this.#access = status.access
        // Its edits are refused: it starts again with the server's state.
        if (status?.kind === 'rejected' && !this.isVandal) this.#reload()
      }
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder)
    const content = decoding.readVarUint8Array(decoder)
    if (step === SYNC.step1) {
      this.#answered = true
      this.send(step2Frame(Y.encodeStateAsUpdate(this.doc, content)))
      this.askForAck()
      return
    }
    Y.applyUpdate(this.doc, content, REMOTE)
    if (step === SYNC.step2) this.#synced = true
  }

  /** Discards its document and comes back with an empty one. */
  #reload(): void {
    this.link?.close()
    this.#lose()
    this.#startAnew()
    this.#comeBackLater()
  }

  #closed(link: Link, failure: SocketFailure | null): void {
    if (this.link !== link) return
    this.#lose()
    if (failure !== null && !this.isVandal && ONLY_FOR_VANDALS.has(failure)) {
      this.#deps.oracle.fail(`S7 S8 · ${this.name}, who is honest, is closed with ${failure}`)
    }
    if (failure !== null && isFinal(failure)) this.#startAnew()
    this.#comeBackLater()
  }

  #comeBackLater(): void {
    const { agenda, chance } = this.#deps
    agenda.after(chance.between(50, 1500), () => this.connect())
  }
}

/** Whether a client must not come back by itself. */
export const isFinal = (failure: SocketFailure): boolean => CLOSE_CODES[failure] >= 4400 && CLOSE_CODES[failure] < 4500
