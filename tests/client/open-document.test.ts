/** The client's own open document, with real storage in memory, against a real server. Only the browser is missing. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { retireCopies } from '../../client/sync/clearCopies.ts'
import type { DocumentLookup } from '../../client/sync/closeReason.ts'
import { PROVIDER_OPTIONS } from '../../client/sync/documentProvider.ts'
import { openDocument, type OpenDocument } from '../../client/sync/openDocument.ts'
import { listUnsentWork } from '../../client/sync/unsentWork.ts'
import { DocumentInfo } from '../../shared/documents/api.ts'
import { Incarnation, type DocumentName, PersonId } from '../../shared/ids.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { as, jsonOf, withCookie } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

const PLAN = 'plan/sid-2027/dk' as DocumentName
const PERSON = PersonId.parse('demo-planner.dk')
const PLANNER = 'planner.dk@demo.example'
const SECOND_PLANNER = 'planner2.dk@demo.example'
const NEVER_SEEN: DocumentLookup = { kind: 'unreachable', last: null }

let server: TestServer
const opened: OpenDocument[] = []
beforeAll(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  server = await startTestServer({ network: demoNetwork('dk') })
})
afterEach(async () => {
  for (const document of opened.splice(0)) document.close()
  await server.close()
})
afterAll(() => vi.unstubAllGlobals())

interface Tab {
  readonly document: OpenDocument
  /** From now on the server seems to say this; null: what it says. */
  readonly pretend: (lookup: DocumentLookup | null) => void
  /** The network goes: the socket closes, and nothing can be asked. */
  readonly goOffline: () => Promise<void>
  /** The device says that its network is gone, and the socket has not noticed. */
  readonly sayOffline: () => Promise<void>
  /** Nothing that is sent arrives from now on, and nothing says so. */
  readonly swallow: () => void
}

/** Opens the plan of Denmark in a tab. The storage is that of the browser and outlives the tab. */
async function openTab(email: string, first: DocumentLookup | null = null): Promise<Tab> {
  const cookie = await server.cookieOf(email)
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } })
    }
    override send(frame: Parameters<WebSocket['send']>[0], ...rest: readonly unknown[]): void {
      if (rest.length > 0) throw new Error('y-websocket passes a frame alone')
      if (!isSilent) super.send(frame)
    }
  }
  let isSilent = false
  let pretended = first
  const network = new Set<(isOnline: boolean) => void>()
  let provider: WebsocketProvider | undefined
  const document = openDocument({
    document: PLAN,
    person: PERSON,
    learn: () => (isSilent ? new Promise(() => {}) : Promise.resolve(pretended ?? lookUp(cookie))),
    createProvider: (name, doc) =>
      (provider = new WebsocketProvider(`${server.ws}/sync`, name, doc, {
        ...PROVIDER_OPTIONS,
        WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
      })),
    onNetwork(listener) {
      network.add(listener)
      return () => network.delete(listener)
    },
  })
  opened.push(document)
  return {
    document,
    swallow: () => {
      isSilent = true
    },
    pretend: (lookup) => {
      isSilent = false
      pretended = lookup
      document.retryNow()
    },
    async sayOffline() {
      pretended = { kind: 'unreachable', last: await infoFor(cookie) }
      for (const listener of network) listener(false)
    },
    async goOffline() {
      pretended = { kind: 'unreachable', last: await infoFor(cookie) }
      provider?.ws?.close()
      await waitFor(() => saveKind(document) !== 'saved', 'the socket to close')
    },
  }
}

async function infoFor(cookie: string): Promise<DocumentInfo> {
  return DocumentInfo.parse(await jsonOf(withCookie(server, cookie).get(`/api/documents/${PLAN}`)))
}
const lookUp = async (cookie: string): Promise<DocumentLookup> => ({ kind: 'info', info: await infoFor(cookie) })
/** What the server would say of the plan, changed. */
const pretendInfo = async (change: Partial<DocumentInfo>): Promise<DocumentLookup> => ({
  kind: 'info',
  info: { ...(await infoFor(await server.cookieOf(PLANNER))), ...change },
})

function docOf(document: OpenDocument): Y.Doc {
  const state = document.state()
  if (state.phase !== 'open') throw new Error(`the document is ${state.phase}`)
  return state.doc
}
function saveKind(document: OpenDocument): string {
  const state = document.state()
  return state.phase === 'open' ? state.save.kind : state.phase
}
function isSavedHere(document: OpenDocument): boolean | null {
  const state = document.state()
  return state.phase === 'open' ? state.isSavedHere : null
}
const until = (document: OpenDocument, kind: string) => waitFor(() => saveKind(document) === kind, `“${kind}”`)
const textsOfWork = async (): Promise<readonly string[]> =>
  (await listUnsentWork(PERSON)).map(({ update }) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    return theme(doc)
  })

describe('a document that the server has', () => {
  test('is opening, then open and saved', async () => {
    const { document } = await openTab(PLANNER)
    expect(document.state()).toEqual({ phase: 'opening', away: false })
    await until(document, 'saved')
    expect(document.state()).toMatchObject({ phase: 'open', isSavedHere: true })
    expect(theme(docOf(document))).not.toBe('')
  })

  test('is saving after an edit, and saved when the server has committed it', async () => {
    const [mine, other] = [await openTab(PLANNER), await openTab(SECOND_PLANNER)]
    await until(mine.document, 'saved')
    await until(other.document, 'saved')
    write(' edited')(docOf(mine.document))
    expect(saveKind(mine.document)).toBe('saving')
    await until(mine.document, 'saved')
    await waitFor(() => theme(docOf(other.document)).endsWith(' edited'), 'the edit')
  })

  test('gets the edits of a tab that is closed before they are acknowledged', async () => {
    const [mine, other] = [await openTab(PLANNER), await openTab(SECOND_PLANNER)]
    await until(mine.document, 'saved')
    await until(other.document, 'saved')
    write(' and closed')(docOf(mine.document))
    mine.document.close()
    await waitFor(() => theme(docOf(other.document)).endsWith(' and closed'), 'the edit')
  })

  test('is open without a copy where the browser stores nothing', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const { document } = await openTab(PLANNER)
    await until(document, 'saved')
    expect(document.state()).toMatchObject({ isSavedHere: false })
  })
})

describe('while the server cannot be reached', () => {
  test('a document without a copy stays closed, and opens when the server is back', async () => {
    const { document, pretend } = await openTab(PLANNER, NEVER_SEEN)
    await waitFor(() => {
      const state = document.state()
      return state.phase === 'opening' && state.away
    }, 'a first try')
    pretend(null)
    await until(document, 'saved')
  })

  test('S40 · a document with a copy opens offline, and what is written then arrives later', async () => {
    const first = await openTab(PLANNER)
    await until(first.document, 'saved')
    const text = theme(docOf(first.document))
    first.document.close()

    const last = await infoFor(await server.cookieOf(PLANNER))
    const second = await openTab(PLANNER, { kind: 'unreachable', last })
    await until(second.document, 'offline')
    expect(theme(docOf(second.document))).toBe(text)
    write(' in the tunnel')(docOf(second.document))
    second.document.close()

    const third = await openTab(PLANNER)
    await until(third.document, 'saved')
    expect(theme(docOf(third.document))).toBe(`${text} in the tunnel`)
    const other = await openTab(SECOND_PLANNER)
    await until(other.document, 'saved')
    expect(theme(docOf(other.document))).toBe(`${text} in the tunnel`)
  })

  test('an open document is offline at once where the device says that its network is gone', async () => {
    const { document, pretend, sayOffline } = await openTab(PLANNER)
    await waitFor(() => saveKind(document) === 'saved', 'the plan')
    await sayOffline()
    expect(saveKind(document)).toBe('offline')
    pretend(null)
    await waitFor(() => saveKind(document) === 'saved', 'the return')
  })

  test('an open document is offline some seconds after an edit that a silent network swallows', async () => {
    const { document, pretend, swallow } = await openTab(PLANNER)
    await waitFor(() => saveKind(document) === 'saved', 'the plan')
    swallow()
    write('lost on the way? ')(docOf(document))
    await waitFor(() => saveKind(document) === 'offline', 'the silence to be noticed', 6000)
    pretend(null)
    await waitFor(() => saveKind(document) === 'saved', 'the return')
  })

  test('an open document is reconnecting, and its edits are saved when the server is back', async () => {
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    expect(saveKind(document)).toBe('reconnecting')
    write(' meanwhile')(docOf(document))
    pretend(null)
    await until(document, 'saved')
    expect(await textsOfWork()).toEqual([])
  })
})

describe('two tabs with one copy', () => {
  test('S40 · what one writes offline is not taken for sent because the other has sent what was written before', async () => {
    const first = await openTab(PLANNER)
    await until(first.document, 'saved')
    await first.goOffline()
    write(' one')(docOf(first.document))
    const last = await infoFor(await server.cookieOf(PLANNER))
    const second = await openTab(PLANNER, { kind: 'unreachable', last })
    await until(second.document, 'offline')
    expect(theme(docOf(second.document)).endsWith(' one')).toBe(true)
    write(' two')(docOf(first.document))
    second.pretend(null)
    await until(second.document, 'saved')
    const text = theme(docOf(first.document))
    // As the page for readers does when the right to edit is gone, after the first tab has crashed.
    await retireCopies(PERSON, PLAN, null)
    expect(await textsOfWork()).toEqual([text])
  })
})

describe('a document whose copy another tab has deleted', () => {
  test('S40 · can still be edited, says that it is not saved here, and has its unsent work put aside at its end', async () => {
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    await retireCopies(PERSON, PLAN, null)
    await waitFor(() => isSavedHere(document) === false, 'the copy to be gone')
    write(' without a copy')(docOf(document))
    const text = theme(docOf(document))
    pretend(await pretendInfo({ incarnation: Incarnation.parse('another-life-of-it') }))
    await until(document, 'ended')
    expect(document.state()).toMatchObject({ unsentWork: true, unkept: null })
    expect(await textsOfWork()).toEqual([text])
  })
})

describe('a document ends', () => {
  const replaced = () => pretendInfo({ incarnation: Incarnation.parse('another-life-of-it') })

  test('S40 · when the server has another incarnation, and unsent work is put aside', async () => {
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    write(' never sent')(docOf(document))
    const text = theme(docOf(document))
    pretend(await replaced())
    await until(document, 'ended')
    expect(document.state()).toEqual({ phase: 'ended', end: 'replaced', unsentWork: true, unkept: null })
    expect(await textsOfWork()).toEqual([text])
  })

  test('S40 · with the unsent work in its hands where the browser stores nothing', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    write(' never stored')(docOf(document))
    pretend(await replaced())
    await until(document, 'ended')
    expect(document.state()).toMatchObject({ end: 'replaced', unsentWork: false, unkept: { document: PLAN } })
  })

  test('S40 · and takes no more edits while its unsent work is being put aside', async () => {
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    write(' never sent')(docOf(document))
    const request: Partial<IDBOpenDBRequest> = {}
    vi.stubGlobal('indexedDB', { open: () => request, databases: async () => [] })
    pretend(await replaced())
    await waitFor(() => document.state().phase !== 'open', 'the editor to close')
    expect(document.state()).toEqual({ phase: 'opening', away: false })
    request.onerror?.call(request as IDBOpenDBRequest, new Event('error'))
    await until(document, 'ended')
    expect(document.state()).toMatchObject({ unsentWork: false, unkept: { document: PLAN } })
  })

  test('without unsent work when all was saved', async () => {
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    pretend(await replaced())
    await until(document, 'ended')
    expect(document.state()).toEqual({ phase: 'ended', end: 'replaced', unsentWork: false, unkept: null })
    expect(await textsOfWork()).toEqual([])
  })

  test('as read-only when the person may only read it', async () => {
    const { document } = await openTab('reader@demo.example')
    await until(document, 'ended')
    expect(document.state()).toMatchObject({ end: 'read-only', unsentWork: false })
  })

  test('as read-only when the right to edit is taken away while it is open', async () => {
    const { document } = await openTab(PLANNER)
    await until(document, 'saved')
    await jsonOf(as(server, 'coordinator').patch(`/api/people/${PERSON}`, { role: 'reader' }))
    await until(document, 'ended')
    expect(document.state()).toMatchObject({ end: 'read-only' })
  })

  test('as signed out when the session ends, and unsent work waits in the copy', async () => {
    const { document } = await openTab(PLANNER)
    await until(document, 'saved')
    await jsonOf(as(server, PLANNER).delete('/api/session'))
    await until(document, 'ended')
    expect(document.state()).toEqual({ phase: 'ended', end: 'signed-out', unsentWork: false, unkept: null })
  })

  test('as outdated when the server has a newer schema', async () => {
    const { document } = await openTab(PLANNER, await pretendInfo({ schema: 99 }))
    await until(document, 'ended')
    expect(document.state()).toMatchObject({ end: 'outdated' })
  })

  test('for the reason that the server names', async () => {
    const { document } = await openTab(PLANNER, { kind: 'ended', end: 'no-such-document' })
    await until(document, 'ended')
    expect(document.state()).toMatchObject({ end: 'no-such-document' })
  })
})
