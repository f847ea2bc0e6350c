/**
 * One open document: its Yjs document, its connection, its local copy, and what the save state says of them.
 *
 * y-websocket's own reconnecting is switched off. Before every connection we ask over HTTP which life of the document
 * the server has now: a wiped or restored server must not be given our old text to merge.
 */
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { DOCUMENT_SCHEMA, type DocumentInfo } from '../../shared/documents/api.ts'
import type { DocumentName, Incarnation, PersonId } from '../../shared/ids.ts'
import { askForAcks } from './acknowledgements.ts'
import { retireCopies } from './clearCopies.ts'
import { closeReasonOf, type DocumentLookup, type CloseReason } from './closeReason.ts'
import { storeUnsentWork, type UnsentWork } from './unsentWork.ts'
import { openLocalCopy, type LocalCopy } from './localCopy.ts'
import { serial } from './serial.ts'
import { retryDelay } from './retryDelay.ts'
import {
  advance,
  hasUnsent,
  OFFLINE_AFTER_MS,
  saveStateOf,
  startProgress,
  type ProgressEvent,
  type SaveState,
} from './saveState.ts'

export type OpenDocumentState =
  /** Nothing to show yet. `away`: the server does not answer and there is no local copy. */
  | { readonly phase: 'opening'; readonly away: boolean }
  | {
      readonly phase: 'open'
      readonly doc: Y.Doc
      readonly awareness: Awareness
      readonly save: SaveState
      /** False where the browser stores nothing: closing the tab would lose what is not saved. */
      readonly isSavedHere: boolean
    }
  | ({ readonly phase: 'ended' } & Ended)

interface Ended {
  readonly end: CloseReason
  /** What was not sent was put among this person's kept work. */
  readonly unsentWork: boolean
  /** What was not sent and could not be kept: it is nowhere but here. */
  readonly unkept: UnsentWork | null
}

export interface OpenDocumentOptions {
  readonly document: DocumentName
  readonly person: PersonId
  /** Asks the server about the document. */
  readonly learn: () => Promise<DocumentLookup>
  /** Makes the connection to the server: not yet connected, and never coming back by itself. */
  readonly createProvider: (document: DocumentName, doc: Y.Doc) => WebsocketProvider
  /** Calls the listener when this device has a network again. @returns what ends that */
  readonly onOnline: (listener: () => void) => () => void
}

export interface OpenDocument {
  state(): OpenDocumentState
  subscribe(listener: () => void): () => void
  /** Tries to connect now instead of at the next attempt. */
  retryNow(): void
  close(): void
}

/** After closing, an acknowledgement that is on its way is still awaited for so long. */
const LINGER_MS = 3000

export function openDocument(options: OpenDocumentOptions): OpenDocument {
  const { document, person, learn } = options
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  let incarnation: Incarnation | null = null
  let copy: LocalCopy | null = null
  let progress = startProgress(Date.now(), 0)
  /** An end is certain, though work that was not sent is still being put aside. */
  let ending = false
  let ended: Ended | null = null
  let ready = false
  let closed = false
  let attempts = 0
  /** Copies of other lives of the document are dealt with once, when the server has said which life it is in. */
  let retired = false
  /** Only one question to the server at a time: two answers would open two copies. */
  let asking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let offlineTimer: ReturnType<typeof setTimeout> | undefined
  let state: OpenDocumentState = { phase: 'opening', away: false }

  const provider = options.createProvider(document, doc)
  const acks = askForAcks(provider, {
    edits: () => progress.edits,
    onCommitted: (edits) => dispatch({ kind: 'acknowledged', edits }),
    onRejected: () => void finish('read-only'),
    onStatus: (status) => {
      if (status.kind === 'store') dispatch({ kind: 'store', state: status.state })
      else if (status.kind === 'rejected' || status.access === 'read') void finish('read-only')
    },
  })

  function dispatch(event: ProgressEvent): void {
    const wasUnsent = hasUnsent(progress)
    progress = advance(progress, event)
    const isUnsent = hasUnsent(progress)
    if (isUnsent && !wasUnsent) copy?.markUnsent()
    if (!isUnsent && wasUnsent) copy?.markSent()
    if (event.kind === 'socket-closed') {
      clearTimeout(offlineTimer)
      offlineTimer = setTimeout(publish, OFFLINE_AFTER_MS + 50)
    }
    publish()
  }

  function publish(): void {
    if (ended !== null) {
      state = { phase: 'ended', ...ended }
    } else if (!ready) {
      state = { phase: 'opening', away: attempts > 0 }
    } else {
      const save = saveStateOf(progress, Date.now())
      state = { phase: 'open', doc, awareness: provider.awareness, save, isSavedHere: copy !== null }
    }
    for (const listener of listeners) listener()
  }

  function onUpdate(_update: Uint8Array, origin: unknown): void {
    // y-indexeddb applies what it loads with itself as origin; that was counted when the copy was opened.
    if (origin === provider || !ready) return
    dispatch({ kind: 'edited' })
    acks.edited()
  }

  function onConnectionClose(event: CloseEvent | null): void {
    // Else y-websocket comes back by itself after a close of its own watchdog.
    provider.shouldConnect = false
    dispatch({ kind: 'socket-closed', at: Date.now() })
    if (closed || ending) return
    const end = event === null ? null : closeReasonOf(event.code)
    if (end === null) comeBackLater()
    else void finish(end)
  }

  function comeBackLater(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void connect(), retryDelay(attempts++))
    publish()
  }

  /** Asks what the server has now, and connects if it is still our document. */
  async function connect(): Promise<void> {
    if (asking) return
    asking = true
    clearTimeout(timer)
    try {
      await tryToConnect(await learn())
    } finally {
      asking = false
    }
  }

  async function tryToConnect(learnt: DocumentLookup): Promise<void> {
    if (closed || ending || provider.wsconnected || provider.wsconnecting) return
    if (learnt.kind === 'unreachable') {
      if (incarnation === null && learnt.last !== null) await openAway(learnt.last)
      return closed || ending ? undefined : comeBackLater()
    }
    if (learnt.kind === 'ended') return finish(learnt.end)
    const { info } = learnt
    if (info.access === 'read') return finish('read-only')
    if (info.schema > DOCUMENT_SCHEMA) return finish('outdated')
    if (incarnation !== null && incarnation !== info.incarnation) return finish('replaced')
    if (!retired) await retireCopies(person, document, info.incarnation).catch(() => undefined)
    retired = true
    if (incarnation === null) await openCopy(info.incarnation, false)
    if (!closed) provider.connect()
  }

  /** Opens what this person had open before, while the server is away. Without a copy there is nothing to open. */
  async function openAway(last: DocumentInfo): Promise<void> {
    if (last.access === 'read') return
    if (last.schema > DOCUMENT_SCHEMA) return finish('outdated')
    await openCopy(last.incarnation, true)
    if (ready) return
    await copy?.close()
    copy = null
    incarnation = null
  }

  async function openCopy(current: Incarnation, away: boolean): Promise<void> {
    incarnation = current
    copy = await openLocalCopy({ person, document, incarnation: current }, doc).catch(() => null)
    progress = startProgress(Date.now(), copy?.unsentBefore === true ? 1 : 0, away)
    // A document is born whole on the server, so a copy that has anything has all that the editor relies on. One of
    // root types alone is born empty; that it is, the server must have said.
    ready = doc.store.clients.size > 0 || copy?.emptyBefore === true
    publish()
  }

  async function finish(end: CloseReason): Promise<void> {
    if (ending || closed) return
    ending = true
    const isOver = end !== 'signed-out' && end !== 'outdated'
    const homeless = hasUnsent(progress) && (isOver || copy === null)
    disconnect()
    const work = homeless ? { document, at: new Date().toISOString(), update: Y.encodeStateAsUpdate(doc) } : null
    const unsentWork = work !== null && (await serial(document, () => isKept(work)))
    await copy?.close()
    if (isOver) await retireCopies(person, document, null).catch(() => undefined)
    ended = { end, unsentWork, unkept: unsentWork ? null : work }
    publish()
  }

  async function isKept(work: UnsentWork): Promise<boolean> {
    try {
      await storeUnsentWork(person, work)
      copy?.markSent()
      return true
    } catch {
      return false
    }
  }

  function disconnect(): void {
    clearTimeout(timer)
    clearTimeout(offlineTimer)
    acks.stop()
    stopListening()
    provider.destroy()
  }

  function close(): void {
    if (closed) return
    closed = true
    provider.awareness.setLocalState(null)
    const leave = (): void => {
      // The socket's own end is an event as well, and would come here again.
      listeners.clear()
      if (!ending) disconnect()
      doc.destroy()
    }
    if (ending || !provider.wsconnected || !hasUnsent(progress)) return leave()
    const lingering = setTimeout(leave, LINGER_MS)
    listeners.clear()
    listeners.add(() => {
      if (hasUnsent(progress)) return
      clearTimeout(lingering)
      leave()
    })
  }

  function retryNow(): void {
    if (!closed && !ending && !provider.wsconnected && !provider.wsconnecting) void connect()
  }

  doc.on('update', onUpdate)
  provider.on('connection-close', onConnectionClose)
  provider.on('status', ({ status }) => {
    if (status === 'connected') dispatch({ kind: 'socket-opened' })
  })
  provider.on('sync', (synced) => {
    if (!synced) return
    attempts = 0
    ready = true
    if (doc.store.clients.size === 0) copy?.markEmpty()
    dispatch({ kind: 'synced' })
  })
  const stopListening = options.onOnline(retryNow)
  void connect()

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retryNow,
    close,
  }
}
