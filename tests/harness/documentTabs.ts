/** Tabs of a browser that have one document open, each as the client opens it, against a real server. */
import { WebSocket } from 'ws'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { DocumentLookup } from '../../client/sync/closeReason.ts'
import { createProvider } from '../../client/sync/documentProvider.ts'
import { openDocument, type OpenDocument } from '../../client/sync/openDocument.ts'
import { listUnsentWork } from '../../client/sync/unsentWork.ts'
import { DocumentInfo } from '../../shared/documents/api.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { jsonOf, withCookie } from './as.ts'
import type { TestServer } from './testServer.ts'
import { theme } from './textOfPlan.ts'
import { waitFor } from './waitFor.ts'

interface DocumentTab {
  readonly document: OpenDocument
  /** From now on the server seems to answer this; null: its real answer. */
  readonly pretend: (lookup: DocumentLookup | null) => void
  /** The network goes: the socket closes, and nothing can be asked. */
  readonly goOffline: () => Promise<void>
  /** The device says that its network is gone, and the socket has not noticed. */
  readonly sayOffline: () => Promise<void>
  /** Nothing that is sent arrives from now on, and nothing says so. */
  readonly swallow: () => void
}

export interface DocumentTabs {
  /** Opens the document in a tab. The storage is that of the browser and outlives the tab. */
  open(email: string, first?: DocumentLookup | null): Promise<DocumentTab>
  /** The server's facts on the document. */
  infoFor(email: string): Promise<DocumentInfo>
  /** Closes all tabs. */
  close(): void
}

export function documentTabs(server: TestServer, name: DocumentName, person: PersonId): DocumentTabs {
  const opened: OpenDocument[] = []
  const infoFor = async (email: string): Promise<DocumentInfo> => {
    const cookie = await server.cookieOf(email)
    return DocumentInfo.parse(await jsonOf(withCookie(server, cookie).get(`/api/documents/${name}`)))
  }
  return {
    infoFor,
    async open(email, first = null) {
      const tab = await openTab(server, name, person, { email, first, infoFor: () => infoFor(email) })
      opened.push(tab.document)
      return tab
    },
    close() {
      for (const document of opened.splice(0)) document.close()
    },
  }
}

interface TabOf {
  readonly email: string
  readonly first: DocumentLookup | null
  readonly infoFor: () => Promise<DocumentInfo>
}

async function openTab(
  server: TestServer,
  name: DocumentName,
  person: PersonId,
  { email, first, infoFor }: TabOf,
): Promise<DocumentTab> {
  const cookie = await server.cookieOf(email)
  let isSilent = false
  let pretended = first
  const network = new Set<(isOnline: boolean) => void>()
  let provider: WebsocketProvider | undefined
  const lookUp = async (): Promise<DocumentLookup> => ({ kind: 'info', info: await infoFor() })
  const document = openDocument({
    document: name,
    person,
    learn: () => (isSilent ? new Promise(() => {}) : Promise.resolve(pretended ?? lookUp())),
    createProvider: (room, doc) =>
      (provider = createProvider(
        `${server.ws}/sync`,
        room,
        doc,
        socketWith(cookie, () => isSilent),
      )),
    onNetwork(listener) {
      network.add(listener)
      return () => network.delete(listener)
    },
  })
  return {
    document,
    swallow() {
      isSilent = true
    },
    pretend(lookup) {
      isSilent = false
      pretended = lookup
      document.retryNow()
    },
    async sayOffline() {
      pretended = { kind: 'unreachable', last: await infoFor() }
      for (const listener of network) listener(false)
    },
    async goOffline() {
      pretended = { kind: 'unreachable', last: await infoFor() }
      provider?.ws?.close()
      await waitFor(() => saveKind(document) !== 'saved', 'the socket to close')
    },
  }
}

/** A browser sends its cookie by itself. */
function socketWith(cookie: string, isSilent: () => boolean): typeof globalThis.WebSocket {
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } })
    }
    override send(frame: Parameters<WebSocket['send']>[0], ...rest: readonly unknown[]): void {
      if (rest.length > 0) throw new Error('y-websocket passes a frame alone')
      if (!isSilent()) super.send(frame)
    }
  }
  return WithCookie as unknown as typeof globalThis.WebSocket
}

export function docOf(document: OpenDocument): Y.Doc {
  const state = document.state()
  if (state.phase !== 'open') throw new Error(`the document is ${state.phase}`)
  return state.doc
}

/** How an open document is saved, or the phase of one that is not open. */
export function saveKind(document: OpenDocument): string {
  const state = document.state()
  return state.phase === 'open' ? state.save.kind : state.phase
}

export function isSavedHere(document: OpenDocument): boolean | null {
  const state = document.state()
  return state.phase === 'open' ? state.isSavedHere : null
}

export const until = (document: OpenDocument, kind: string): Promise<void> =>
  waitFor(() => saveKind(document) === kind, `“${kind}”`)

/** The themes of the plans that wait in this browser as unsent work. */
export const textsOfWork = async (person: PersonId): Promise<readonly string[]> =>
  (await listUnsentWork(person)).map(({ update }) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return theme(doc)
  })
