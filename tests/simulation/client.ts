/**
 * A browser with one document open, as ours and y-websocket behave: it asks for the state, answers the server's question,
 * sends its edits and asks for acks after them, shows its presence, comes back when the connection breaks, and starts anew
 * when it is refused for good.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
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
import type { VirtualClock } from './virtualClock.ts'
import type { Chance } from './chance.ts'
import { marksOf, readPresence, type ClientEdits, type Oracle } from './oracle.ts'
import { createLink, type Link } from './link.ts'
import type { SimulatedServer } from './simulatedServer.ts'

/** Somebody on screen: the clock that was heard last, and the state; null once it is gone. */
interface Seen {
  readonly clock: number
  readonly state: unknown
}

export interface ClientDeps {
  readonly agenda: VirtualClock
  readonly chance: Chance
  readonly oracle: Oracle
  /** The server, while it runs. */
  readonly server: () => SimulatedServer | null
  /** The longest delay of a frame in milliseconds. */
  readonly delay: number
  /** Who has which client id, for presence. */
  readonly owners: Map<number, Client>
}

/** What honest clients are never told. */
const ONLY_FOR_VANDALS: ReadonlySet<SocketFailure> = new Set(['bad-frame', 'too-large', 'document-full', 'bug'])
const REMOTE = Symbol('remote')

export class Client {
  readonly name: string
  readonly person: Person
  readonly document: DocumentName
  readonly #world: ClientDeps
  /** Someone who sends what no editor of ours would. */
  vandal = false
  /** Stays away. */
  away = false
  doc = new Y.Doc()
  link: Link | null = null
  readonly seen = new Map<number, Seen>()
  #access: 'write' | 'read' | null = null
  /** The connection stands, and the first frames have been sent. */
  #open = false
  #answered = false
  #synced = false
  #presenceClock = 1
  #moves = 0
  #marks = 0
  #acks = 0
  /** Done and not yet covered by an ack that was asked for. */
  #deeds: { put: string[]; removed: string[] } = { put: [], removed: [] }
  readonly #asked = new Map<number, ClientEdits>()
  #held: Frame | null = null
  /** The connection on which the server has heard of its presence, until the server has noticed its end. */
  #presentOn: Link | null = null
  #lastAckSent = 0

  constructor(name: string, person: Person, document: DocumentName, world: ClientDeps) {
    this.name = name
    this.person = person
    this.document = document
    this.#world = world
    this.#startAnew()
  }

  get isSynced(): boolean {
    return this.link !== null && this.#synced
  }

  /** Whether it may write, as far as it knows. */
  get canWrite(): boolean {
    return this.#access === 'write'
  }

  /** Acks that it waits for. */
  get unanswered(): number {
    return this.#asked.size
  }

  /** The state that it showed last. */
  get moves(): number {
    return this.#moves
  }

  get presenceClock(): number {
    return this.#presenceClock
  }

  /** Asks for many acks at once. */
  flood(): void {
    const frames = Array.from({ length: 1500 }, () =>
      ackFrame(
        encoding.encode((encoder) => encoding.writeVarUint(encoder, (this.#acks += 1))),
        'committed',
      ),
    )
    this.send(...frames)
  }

  connect(): void {
    const { agenda, chance, oracle, delay } = this.#world
    const server = this.#world.server()
    if (this.link !== null || this.away) return
    if (server === null || server.isOver) return this.#comeBack()
    this.#open = this.#answered = this.#synced = false
    this.#lastAckSent = 0
    const link = createLink({
      agenda,
      chance,
      delay,
      client: {
        receive: (frame) => this.#receive(link, frame),
        closed: (failure) => this.#closed(link, failure),
      },
      inspect: (frame) => this.#inspect(link, frame),
      onReceived: (frame) => {
        if (frame[0] === MESSAGE.awareness) this.#presentOn = link
      },
      onLeft: () => {
        if (this.#presentOn === link) this.#presentOn = null
      },
      fail: (message) => oracle.fail(message),
    })
    this.link = link
    agenda.after(chance.next() * delay, () => {
      if (this.link !== link) return
      const running = this.#world.server()
      if (running === null || running.isOver) return link.cut()
      running.accept(link, this.person, this.document)
      this.#open = true
      this.send(step1Frame(Y.encodeStateVector(this.doc)))
      this.#tellPresence()
    })
  }

  /** Leaves; what it has not yet sent it keeps. */
  leave(): void {
    this.away = true
    this.link?.close()
    this.#lose()
  }

  /** The connection is gone: nothing that was asked on it will be answered, and nobody is seen. */
  #lose(): void {
    this.link = null
    for (const { put, removed } of this.#asked.values()) {
      this.#deeds.put.push(...put)
      this.#deeds.removed.push(...removed)
    }
    this.#asked.clear()
    for (const [client, { clock }] of this.seen) this.seen.set(client, { clock, state: null })
  }

  /** Puts a mark, removes one, or writes and deletes text; in one transaction as an editor does. */
  edit(): void {
    const { chance } = this.#world
    this.doc.transact(() => {
      const marks = marksOf(this.doc)
      const text = this.doc.getText('text')
      if (chance.percent(60)) {
        const mark = `${this.name}.${this.doc.clientID}.${(this.#marks += 1)}`
        marks.set(mark, 1)
        this.#deeds.put.push(mark)
      }
      if (chance.percent(50)) text.insert(chance.between(0, text.length), 'abcdefgh'.slice(chance.between(0, 6)))
      if (chance.percent(30) && text.length > 3) text.delete(chance.between(0, text.length - 3), chance.between(1, 3))
      const others = [...marks.keys()]
      if (chance.percent(15) && others.length > 1) {
        const mark = chance.pick(others)
        if (!this.#deeds.put.includes(mark)) {
          marks.delete(mark)
          this.#deeds.removed.push(mark)
        }
      }
    })
  }

  /** Holds the next edit back until the one after it has been sent. */
  sendNextOutOfOrder(): void {
    this.#held ??= new Uint8Array()
  }

  askForAck(): void {
    if (this.link === null || !this.#answered) return
    this.#release()
    const n = (this.#acks += 1)
    this.#asked.set(n, this.#deeds)
    this.#deeds = { put: [], removed: [] }
    this.send(
      ackFrame(
        encoding.encode((encoder) => encoding.writeVarUint(encoder, n)),
        'committed',
      ),
    )
  }

  showPresence(): void {
    this.#presenceClock += 1
    this.#moves += 1
    this.#tellPresence()
  }

  #tellPresence(): void {
    // It claims to be somebody else; the server must not care.
    const state = JSON.stringify({ by: this.name, user: { id: 'somebody else' }, at: this.#moves })
    this.send(presenceFrame(presenceOf(this.doc.clientID, this.#presenceClock, state)))
  }

  send(...frames: readonly Frame[]): void {
    if (this.#open) this.link?.send(...frames)
  }

  #startAnew(): void {
    const { chance, owners } = this.#world
    this.doc.destroy()
    this.doc = new Y.Doc()
    this.doc.clientID = chance.between(1, 2 ** 31)
    owners.set(this.doc.clientID, this)
    this.#presenceClock = 1
    this.seen.clear()
    this.#presentOn = null
    this.#access = null
    this.#deeds = { put: [], removed: [] }
    this.#asked.clear()
    this.#held = null
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) this.#sendEdit(updateFrame(update))
    })
  }

  #sendEdit(frame: Frame): void {
    if (this.#held?.length === 0) {
      this.#held = frame
      return
    }
    this.send(frame)
    if (this.#world.chance.percent(5)) this.send(frame)
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
        this.#seePresence(decoding.readVarUint8Array(decoder))
        return
      case MESSAGE.ack:
        this.#asked.delete(numberOf(readAck(decoder).n))
        return
      case MESSAGE.status: {
        const status = readStatus(decoder)
        if (status?.kind === 'access') this.#learnAccess(status.access)
        // Its edits are refused: it starts anew with what the server has.
        if (status?.kind === 'rejected' && !this.vandal) this.#reload()
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

  #learnAccess(access: 'write' | 'read'): void {
    const lost = this.#access === 'write' && access === 'read'
    this.#access = access
    if (lost && !this.vandal) this.#reload()
  }

  /** Keeps its work elsewhere, discards its document and comes back with an empty one. */
  #reload(): void {
    this.link?.close()
    this.#lose()
    this.#startAnew()
    this.#comeBack()
  }

  #closed(link: Link, failure: SocketFailure | null): void {
    if (this.link !== link) return
    this.#lose()
    if (failure !== null && !this.vandal && ONLY_FOR_VANDALS.has(failure)) {
      this.#world.oracle.fail(`S7 S8 · ${this.name}, who is honest, is closed with ${failure}`)
    }
    if (failure !== null && isFinal(failure)) this.#startAnew()
    this.#comeBack()
  }

  #comeBack(): void {
    const { agenda, chance } = this.#world
    agenda.after(chance.between(50, 1500), () => this.connect())
  }

  /** Everything that leaves the server for this client, at the moment at which it leaves. */
  #inspect(link: Link, frame: Frame): void {
    const { oracle } = this.#world
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE.sync && decoding.readVarUint(decoder) !== SYNC.step1) {
      oracle.shown(this.document, decoding.readVarUint8Array(decoder), this.name)
    }
    if (type === MESSAGE.ack && this.link === link) {
      const { n, outcome } = readAck(decoder)
      const number = numberOf(n)
      if (number < this.#lastAckSent) oracle.fail(`S3 · acks of ${this.name} come out of order`)
      this.#lastAckSent = number
      const deeds = this.#asked.get(number)
      if (deeds !== undefined && outcome === 'committed') oracle.acknowledged(this.document, deeds, this.name)
    }
    if (type === MESSAGE.awareness) this.#inspectPresence(decoding.readVarUint8Array(decoder))
  }

  #inspectPresence(update: Uint8Array): void {
    const { oracle } = this.#world
    for (const { client, state } of readPresence(update)) {
      const owner = this.#world.owners.get(client)
      const { by, user } = (state ?? {}) as { by?: string; user?: { id?: string } }
      if (state !== null && (owner === undefined || by !== owner.name || user?.id !== owner.person.id)) {
        oracle.fail(`S16 · ${client} of ${owner?.name ?? 'nobody'} is shown as ${JSON.stringify(state)}`)
      }
      if (state === null && owner !== undefined && owner.#presentOn !== null && owner.doc.clientID === client) {
        oracle.fail(`S17 · ${owner.name} is here and is shown to have left`)
      }
    }
  }

  /** With a higher clock it takes for its own state what it hears, and repeats it. */
  #hearOfItself(clock: number, state: { at?: number } | null): void {
    if (clock <= this.#presenceClock) return
    this.#presenceClock = state === null ? clock + 1 : clock
    if (state !== null && state.at !== this.#moves) {
      this.#world.oracle.fail(
        `S17 · ${this.name} is at ${this.#moves} and is set back to ${state.at} by what it is told`,
      )
    }
    this.#tellPresence()
  }

  /** As y-protocols reads it. */
  #seePresence(update: Uint8Array): void {
    for (const { client, clock, state } of readPresence(update)) {
      if (client === this.doc.clientID) {
        this.#hearOfItself(clock, state as { at?: number } | null)
        continue
      }
      const known = this.seen.get(client)
      const isNews =
        known === undefined || known.clock < clock || (known.clock === clock && state === null && known.state !== null)
      if (!isNews) continue
      this.seen.set(client, { clock, state })
    }
  }
}

export function presenceOf(client: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
}

function numberOf(n: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(n))
}

const isFinal = (failure: SocketFailure): boolean => CLOSE_CODES[failure] >= 4400 && CLOSE_CODES[failure] < 4500
