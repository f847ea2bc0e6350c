/**
 * A *visit* is a document that our own client has open in a tab: the real `OpenDocument` with y-websocket's provider
 * over a simulated network. Its screen must be true.
 */
import type { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { DocumentLookup } from '../../client/sync/closeReason.ts'
import { createProvider } from '../../client/sync/documentProvider.ts'
import { openDocument, type OpenDocument } from '../../client/sync/openDocument.ts'
import type { OpenDocumentState } from '../../client/sync/openDocumentState.ts'
import type { SocketFailure } from '../../shared/failures.ts'
import { DOCUMENT_SCHEMA, type DocumentInfo } from '../../shared/documents/api.ts'
import { Incarnation, type DocumentName } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Device } from './device.ts'
import { held, type Marks } from './editing.ts'
import type { Link } from './link.ts'
import type { ClientEdits } from './oracle.ts'
import { isFinal, ONLY_FOR_VANDALS } from './rawClient.ts'
import { Shown } from './shown.ts'
import { socketOver, type Network } from './socket.ts'
import type { Tab } from './tab.ts'
import { createWatchedLink, type Opened, type WatchDeps } from './watchedLink.ts'

/** The visitor. */
export interface Visitor {
  readonly name: string
  readonly person: Person
  readonly document: DocumentName
  readonly device: Device
  readonly marks: Marks
  /** The Yjs ids that it has had so far. */
  readonly clientIds: number[]
  /** Marks that must not be lost any more: on the server in the end, or stored on the device. */
  readonly owed: Set<string>
}

export class Visit implements Opened {
  readonly name: string
  readonly person: Person
  readonly document: DocumentName
  readonly tab: Tab
  link: Link | null = null
  presentOn: Link | null = null
  #shown: Shown | null = null
  readonly #visitor: Visitor
  readonly #deps: WatchDeps
  readonly #opened: OpenDocument
  #provider!: WebsocketProvider
  #checked: OpenDocumentState | null = null
  #isStoredHere = false
  /** The server closed its connection for good. */
  #isRefused = false
  /** Connections that the tab closed itself. */
  readonly #left = new WeakSet<Link>()

  constructor(visitor: Visitor, deps: WatchDeps) {
    this.name = visitor.name
    this.person = visitor.person
    this.document = visitor.document
    this.#visitor = visitor
    this.#deps = deps
    this.tab = visitor.device.openTab()
    this.#opened = this.tab.run(() =>
      openDocument({
        document: this.document,
        person: this.person.id,
        learn: () => this.#learn(),
        createProvider: (_, doc) => this.#createProvider(doc),
        onNetwork: (listener) => visitor.device.onNetwork((isOnline) => this.#inTab(() => listener(isOnline))),
        clock: this.tab.clock(deps.agenda),
        random: () => deps.chance.next(),
      }),
    )
    this.#opened.subscribe(() => this.check())
    this.doc.on('destroy', () => this.#owe())
  }

  get doc(): Y.Doc {
    return this.#provider.doc
  }

  get clientId(): number {
    return this.doc.clientID
  }

  get state(): OpenDocumentState {
    return this.#opened.state()
  }

  /** Null before it is open. */
  get shown(): Shown | null {
    return this.#shown
  }

  ownEdits(): ClientEdits {
    return held(this.doc, this.#visitor.marks)
  }

  /** Does what a person does in an open document. */
  act(work: (doc: Y.Doc, shown: Shown) => void): void {
    const shown = this.#shown
    if (this.state.phase === 'open' && shown !== null) this.#inTab(() => work(this.doc, shown))
  }

  /** The person goes to another page. */
  leave(): void {
    this.#inTab(() => this.#opened.close())
  }

  /** The browser ends the tab, wherever its code is. */
  crash(): void {
    this.tab.crash(this.#deps.chance)
    this.link?.cut()
    this.link = null
    // It listens to the end of this process.
    this.tab.run(() => this.#provider.destroy())
  }

  /** The screen must be true. */
  check(): void {
    const { state } = this
    const { oracle } = this.#deps
    const isSaved = state.phase === 'open' && state.save.kind === 'saved'
    if (isSaved && this.link === null && !this.tab.isOver) {
      oracle.fail(`S39 · ${this.name} is shown Saved without a connection`)
    }
    if (state === this.#checked || this.tab.isOver) return
    this.#checked = state
    this.#deps.trace(this.name, state.phase === 'open' ? state.save.kind : state.phase)
    if (state.phase === 'open') this.#show(state)
    if (isSaved) oracle.saved(this.document, this.doc, this.#visitor.clientIds, this.ownEdits(), this.name)
    if (state.phase === 'ended') this.#checkEnd(state)
  }

  #show(state: Extract<OpenDocumentState, { phase: 'open' }>): void {
    this.#isStoredHere = state.isSavedHere
    if (this.#shown !== null) return
    this.#inTab(() => {
      this.#shown = new Shown(this.name, state.awareness, this.#deps.oracle)
      state.awareness.setLocalStateField('focus', null)
    })
  }

  /** A document that ends has all that is not on the server stored apart, or in its copy while the person may come back to it. */
  #checkEnd({ end, unsentWork, unkept }: Extract<OpenDocumentState, { phase: 'ended' }>): void {
    const { oracle } = this.#deps
    const inCopy = end === 'signed-out' || end === 'outdated'
    if (unkept !== null) return
    this.#owe()
    if (unsentWork || inCopy) return
    const lost = this.ownEdits().put.filter((mark) => !oracle.isDurable(this.document, mark))
    if (lost.length > 0) oracle.fail(`S40 · ${this.name} is shown the end (${end}) without ${lost.join(', ')}`)
  }

  /** All that it wrote is on its way to the device's storage. */
  #owe(): void {
    if (!this.#isStoredHere || this.tab.isOver) return
    for (const mark of this.ownEdits().put) this.#visitor.owed.add(mark)
  }

  #inTab(work: () => void): void {
    if (!this.tab.isOver) this.tab.run(work)
  }

  #createProvider(doc: Y.Doc): WebsocketProvider {
    doc.clientID = this.#deps.chance.between(1, 2 ** 31)
    this.#visitor.clientIds.push(doc.clientID)
    this.#deps.owners.set(doc.clientID, this)
    this.#provider = createProvider('ws://simulated/sync', this.document, doc, socketOver(this.#network()))
    return this.#provider
  }

  #network(): Network {
    const { agenda, chance, delay } = this.#deps
    return {
      connect: (end, opened, failed) => {
        if (this.#isRefused) this.#deps.oracle.fail(`S11 · ${this.name} comes back to a server that closed for good`)
        agenda.after(chance.next() * delay, () => {
          const server = this.#reachServer()
          if (this.tab.isOver) return
          if (server === null) return this.tab.run(failed)
          const link = createWatchedLink(this.#deps, this, {
            receive: (frame) => this.#inTab(() => end.receive(frame)),
            closed: (failure) => this.#closed(link, failure, () => end.closed(failure)),
          })
          server.accept(link, this.person, this.document)
          this.link = link
          this.tab.run(() => opened({ send: (...frames) => link.send(...frames), close: () => this.#close(link) }))
        })
      },
    }
  }

  #close(link: Link): void {
    if (this.link === link) this.link = null
    this.#left.add(link)
    link.close()
  }

  #closed(link: Link, failure: SocketFailure | null, tell: () => void): void {
    if (this.link === link) this.link = null
    // Somebody who left first, as a device without a network does, reads no reason.
    if (failure !== null && isFinal(failure) && !this.#left.has(link)) this.#isRefused = true
    if (failure !== null && ONLY_FOR_VANDALS.has(failure)) {
      this.#deps.oracle.fail(`S7 S8 · ${this.name}, who is honest, is closed with ${failure}`)
    }
    this.#inTab(tell)
  }

  /** Null if the server cannot be reached. */
  #reachServer() {
    const server = this.#deps.server()
    return server === null || server.isOver || !this.#visitor.device.isOnline ? null : server
  }

  /** As `lookUpDocument` asks over HTTP. */
  async #learn(): Promise<DocumentLookup> {
    await this.#pause()
    const lookup = this.#lookUp()
    await this.#pause()
    return lookup
  }

  #lookUp(): DocumentLookup {
    const { remembered } = this.#visitor.device
    if (this.#reachServer() === null) return { kind: 'unreachable', last: remembered.get(this.document) ?? null }
    const access = this.#deps.oracle.rights.get(this.person.id) ?? null
    if (access === null) return { kind: 'ended', end: 'not-allowed' }
    const info: DocumentInfo = {
      incarnation: Incarnation.parse('only'),
      schema: DOCUMENT_SCHEMA,
      access,
      reason: access === 'read' ? 'role' : null,
    }
    remembered.set(this.document, info)
    return { kind: 'info', info }
  }

  #pause(): Promise<void> {
    const { agenda, chance, delay } = this.#deps
    return new Promise((resolve) => {
      this.tab.clock(agenda).after(chance.next() * delay, resolve)
    })
  }
}
