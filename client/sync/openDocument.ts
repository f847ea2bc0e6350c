/**
 * An *open document* is a Yjs document with its socket, its local copy, and the save state that follows from both.
 *
 * y-websocket's own reconnecting is switched off. Before every connection we ask over HTTP for the server's current
 * incarnation of the document: a wiped or restored server must not merge our old text.
 */
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Clock } from '../../shared/clock.ts'
import { DOCUMENT_SCHEMA, type DocumentInfo } from '../../shared/documents/api.ts'
import type { Incarnation } from '../../shared/ids.ts'
import { browserClock } from './browserClock.ts'
import { retireCopies } from './clearCopies.ts'
import { closeReasonOf, isPause, type DocumentLookup, type CloseReason } from './closeReason.ts'
import { keepUnsentWork } from './unsentWork.ts'
import type { OpenDocumentOptions } from './openDocumentOptions.ts'
import { stateOf, type Ended, type OpenDocumentState } from './openDocumentState.ts'
import { openLocalCopy, type LocalCopy } from './localCopy.ts'
import { startSending, type Sending } from './sending/sending.ts'
import { createSilenceWatch, type SilenceWatch } from './sending/silenceWatch.ts'
import { serial } from './serial.ts'
import { retryDelay } from './retryDelay.ts'
import { advance, hasUnsent, OFFLINE_AFTER_MS, startProgress, type Progress, type ProgressEvent } from './saveState.ts'

export interface OpenDocument {
  state(): OpenDocumentState
  subscribe(listener: () => void): () => void
  /** Has the edits made so far acknowledged as soon as possible: something waits for it. */
  hurry(): void
  /** Tries to connect now instead of at the next attempt. */
  retryNow(): void
  close(): void
}

/** How long a closed document still waits for an acknowledgement under way. */
const LINGER_MS = 3000

export const openDocument = (options: OpenDocumentOptions): OpenDocument => new OpenedDocument(options)

class OpenedDocument implements OpenDocument {
  readonly #options: Required<OpenDocumentOptions>
  readonly #clock: Clock
  readonly #doc = new Y.Doc()
  readonly #listeners = new Set<() => void>()
  readonly #provider: WebsocketProvider
  readonly #sending: Sending
  readonly #silence: SilenceWatch
  readonly #stopListening: () => void
  #incarnation: Incarnation | null = null
  #copy: LocalCopy | null = null
  #progress: Progress
  /** The document is going to end, but unsent work is still being stored. */
  #ending = false
  #ended: Ended | null = null
  #ready = false
  #closed = false
  #attempts = 0
  /** Copies of other incarnations are cleared once, when the server has named the current incarnation. */
  #retired = false
  /** True while a lookup is under way. Two at a time would open two copies. */
  #asking = false
  #callOffAttempt = (): void => {}
  #callOffOffline = (): void => {}
  #callOffLinger = (): void => {}
  #state: OpenDocumentState = { phase: 'opening', away: false }

  constructor(options: OpenDocumentOptions) {
    this.#options = { clock: browserClock, random: Math.random, onPause: () => () => {}, ...options }
    this.#clock = this.#options.clock
    this.#progress = startProgress(this.#clock.now(), null)
    this.#provider = options.createProvider(options.document, this.#doc)
    this.#sending = startSending(this.#provider, {
      clock: this.#clock,
      onPause: this.#options.onPause,
      edits: () => this.#progress.edits,
      onCommitted: (edits) => this.#dispatch({ kind: 'acknowledged', edits }),
      onRejected: () => void this.#finish('read-only'),
      onStatus: (status) => {
        if (status.kind === 'store') this.#dispatch({ kind: 'store', state: status.state })
        else if (status.kind === 'rejected' || status.access === 'read') void this.#finish('read-only')
      },
    })
    const ask = async () => (await options.learn()).kind !== 'unreachable'
    this.#silence = createSilenceWatch({ clock: this.#clock, ask, onSilence: () => this.#cutOff() })
    this.#follow()
    this.#stopListening = options.onNetwork((isOnline) => (isOnline ? this.retryNow() : this.#cutOff()))
    void this.#connect()
  }

  readonly state = (): OpenDocumentState => this.#state
  readonly hurry = (): void => this.#sending.hurry()
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly retryNow = (): void => {
    if (!this.#isOver() && !this.#isConnected()) void this.#connect()
  }

  /** The socket would notice that the network is gone only after half a minute. */
  #cutOff(): void {
    if (this.#isOver()) return
    this.#dispatch({ kind: 'cut-off', at: this.#clock.now() })
    if (this.#isConnected()) this.#provider.disconnect()
  }

  readonly close = (): void => {
    if (this.#closed) return
    this.#closed = true
    this.#sending.hurry()
    this.#provider.awareness.setLocalState(null)
    if (this.#ending || !this.#provider.wsconnected || !hasUnsent(this.#progress)) return this.#leave()
    this.#callOffLinger = this.#clock.after(LINGER_MS, () => this.#leave())
    this.#listeners.clear()
    this.#listeners.add(() => {
      if (!hasUnsent(this.#progress)) this.#leave()
    })
  }

  #leave(): void {
    // Disconnecting closes the socket, which publishes again: the listener above would call `#leave` twice.
    this.#listeners.clear()
    this.#callOffLinger()
    if (!this.#ending) this.#disconnect()
    // While it ends, the copy is still needed: destroying the document would close it, with its marks.
    if (!this.#ending || this.#ended !== null) this.#doc.destroy()
  }

  #isOver(): boolean {
    return this.#closed || this.#ending
  }

  #isConnected(): boolean {
    return this.#provider.wsconnected || this.#provider.wsconnecting
  }

  #follow(): void {
    this.#doc.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(update, origin))
    this.#provider.on('connection-close', (event) => this.#onConnectionClose(event))
    this.#provider.on('status', ({ status }) => {
      if (status !== 'connected') return
      this.#sending.drop()
      this.#dispatch({ kind: 'socket-opened' })
    })
    this.#provider.on('sync', (synced) => {
      if (!synced) return
      this.#attempts = 0
      this.#ready = true
      if (this.#doc.store.clients.size === 0) this.#copy?.markEmpty()
      this.#dispatch({ kind: 'synced' })
    })
  }

  #dispatch(event: ProgressEvent): void {
    const wasUnsent = hasUnsent(this.#progress)
    this.#progress = advance(this.#progress, event)
    const isUnsent = hasUnsent(this.#progress)
    if (event.kind === 'edited') this.#copy?.markUnsent(this.#progress.edits, this.#progress.unsentSince ?? event.at)
    if (event.kind === 'edited' && this.#provider.wsconnected) this.#silence.edited()
    if (event.kind === 'acknowledged') this.#silence.acknowledged(isUnsent)
    if (!isUnsent && wasUnsent) this.#copy?.markSent()
    if (event.kind === 'socket-closed') {
      this.#silence.stop()
      this.#callOffOffline()
      this.#callOffOffline = this.#clock.after(OFFLINE_AFTER_MS + 50, () => this.#publish())
    }
    this.#publish()
  }

  #publish(): void {
    this.#state = stateOf({
      ended: this.#ended,
      // While it ends, nothing can be written: it would not be among the unsent work that is being stored.
      isOpen: this.#ready && !this.#ending,
      isAway: !this.#ending && this.#attempts > 0,
      progress: this.#progress,
      now: this.#clock.now(),
      open: { doc: this.#doc, awareness: this.#provider.awareness, isSavedHere: this.#copy !== null },
    })
    for (const listener of this.#listeners) listener()
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    // y-indexeddb applies loaded updates with itself as origin; they were counted when the copy was opened.
    if (origin === this.#provider || !this.#ready) return
    // First: an edit that is counted and not sent would be acknowledged with the next.
    this.#sending.add(update)
    this.#dispatch({ kind: 'edited', at: this.#clock.now() })
  }

  #onConnectionClose(event: CloseEvent | null): void {
    // Otherwise y-websocket reconnects by itself after its own watchdog closed the socket.
    this.#provider.shouldConnect = false
    this.#dispatch({ kind: 'socket-closed', at: this.#clock.now() })
    if (this.#isOver()) return
    const end = event === null ? null : closeReasonOf(event.code)
    if (end === null) this.#comeBackLater()
    else void this.#finish(end)
  }

  #comeBackLater(): void {
    this.#callOffAttempt()
    const delay = retryDelay(this.#attempts++, this.#options.random)
    this.#callOffAttempt = this.#clock.after(delay, () => void this.#connect())
    this.#publish()
  }

  /** Looks up the document on the server, and connects if it still has our incarnation. */
  async #connect(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    this.#callOffAttempt()
    try {
      await this.#tryToConnect(await this.#options.learn())
    } finally {
      this.#asking = false
    }
  }

  async #tryToConnect(learnt: DocumentLookup): Promise<void> {
    if (this.#isOver() || this.#isConnected()) return
    if (learnt.kind === 'unreachable') {
      if (this.#incarnation === null && learnt.last !== null) await this.#openAway(learnt.last)
      return this.#isOver() ? undefined : this.#comeBackLater()
    }
    if (learnt.kind === 'ended') return this.#finish(learnt.end)
    const { info } = learnt
    if (info.access === 'read') return this.#finish('read-only')
    if (info.schema > DOCUMENT_SCHEMA) return this.#finish('outdated')
    if (this.#incarnation !== null && this.#incarnation !== info.incarnation) return this.#finish('replaced')
    if (!this.#retired) await this.#retireCopies(info.incarnation)
    this.#retired = true
    if (this.#incarnation === null) await this.#openCopy(info.incarnation, false)
    if (!this.#closed) this.#provider.connect()
  }

  /** Opens the local copy while the server cannot be reached. Without a copy, nothing opens. */
  async #openAway(last: DocumentInfo): Promise<void> {
    if (last.access === 'read') return
    if (last.schema > DOCUMENT_SCHEMA) return this.#finish('outdated')
    await this.#openCopy(last.incarnation, true)
    if (this.#ready) return
    await this.#copy?.close()
    this.#copy = null
    this.#incarnation = null
  }

  async #openCopy(current: Incarnation, away: boolean): Promise<void> {
    const { person, document } = this.#options
    this.#incarnation = current
    const key = { person, document, incarnation: current }
    this.#copy = await openLocalCopy(key, this.#doc, this.#clock, () => this.#loseCopy()).catch(() => null)
    this.#progress = startProgress(this.#clock.now(), this.#copy, away)
    // The server creates documents whole, so a copy with any content has all that the editor relies on. A document of
    // root types starts empty, so an empty copy is complete only if the server reported it empty.
    this.#ready = this.#doc.store.clients.size > 0 || this.#copy?.emptyBefore === true
    this.#publish()
  }

  #loseCopy(): void {
    this.#copy = null
    this.#publish()
  }

  async #finish(end: CloseReason): Promise<void> {
    if (this.#isOver()) return
    this.#ending = true
    const isOver = !isPause(end)
    const homeless = hasUnsent(this.#progress) && (isOver || this.#copy === null)
    this.#disconnect()
    this.#publish()
    const at = new Date(this.#clock.now()).toISOString()
    const work = homeless ? { document: this.#options.document, at, update: Y.encodeStateAsUpdate(this.#doc) } : null
    const unsentWork = work !== null && (await serial(work.document, () => keepUnsentWork(this.#options.person, work)))
    if (unsentWork) this.#copy?.markSent()
    await this.#copy?.close()
    if (isOver) await this.#retireCopies(null)
    this.#ended = { end, unsentWork, unkept: unsentWork ? null : work }
    if (this.#closed) this.#doc.destroy()
    this.#publish()
  }

  #retireCopies(current: Incarnation | null): Promise<unknown> {
    return retireCopies(this.#options.person, this.#options.document, current, this.#clock).catch(() => undefined)
  }

  #disconnect(): void {
    this.#callOffAttempt()
    this.#callOffOffline()
    this.#silence.stop()
    this.#sending.stop()
    this.#stopListening()
    this.#provider.destroy()
  }
}
