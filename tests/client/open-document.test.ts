/** The client's own open document, with real storage in memory, against a real server. Only the browser is missing. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { retireCopies } from '../../client/sync/clearCopies.ts'
import { parseCopyName } from '../../client/sync/copyName.ts'
import { databaseNames } from '../../client/sync/database.ts'
import type { DocumentLookup } from '../../client/sync/closeReason.ts'
import type { DocumentInfo } from '../../shared/documents/api.ts'
import { Incarnation, type DocumentName, PersonId } from '../../shared/ids.ts'
import { demoNetwork } from '../harness/demoNetwork.ts'
import { as, jsonOf } from '../harness/as.ts'
import {
  docOf,
  documentTabs,
  isSavedHere,
  saveKind,
  textsOfWork,
  until,
  type DocumentTabs,
} from '../harness/documentTabs.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

const PLAN = 'plan/sid-2027/dk' as DocumentName
const PERSON = PersonId.parse('demo-planner.dk')
const PLANNER = 'planner.dk@demo.example'
const SECOND_PLANNER = 'planner2.dk@demo.example'
const NEVER_SEEN: DocumentLookup = { kind: 'unreachable', last: null }

let server: TestServer
let tabs: DocumentTabs
const openTab: DocumentTabs['open'] = (email, first) => tabs.open(email, first)
beforeAll(() => {
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  server = await startTestServer({ network: demoNetwork('dk') })
  tabs = documentTabs(server, PLAN, PERSON)
})
afterEach(async () => {
  tabs.close()
  await server.close()
})
afterAll(() => vi.unstubAllGlobals())

/** The copies of documents that the browser holds. */
const documentsWithCopies = async (): Promise<readonly string[]> =>
  (await databaseNames()).filter((name) => parseCopyName(name) !== null)

/** The server's view of the plan, changed. */
const pretendInfo = async (change: Partial<DocumentInfo>): Promise<DocumentLookup> => ({
  kind: 'info',
  info: { ...(await tabs.infoFor(PLANNER)), ...change },
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

  test('S40 · a document with a copy opens offline, and edits made then arrive later', async () => {
    const first = await openTab(PLANNER)
    await until(first.document, 'saved')
    const text = theme(docOf(first.document))
    first.document.close()

    const last = await tabs.infoFor(PLANNER)
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
    expect(await textsOfWork(PERSON)).toEqual([])
  })
})

describe('two tabs with one copy', () => {
  test('S40 · edits that one tab makes offline do not count as sent because the other has sent earlier ones', async () => {
    const first = await openTab(PLANNER)
    await until(first.document, 'saved')
    await first.goOffline()
    write(' one')(docOf(first.document))
    const last = await tabs.infoFor(PLANNER)
    const second = await openTab(PLANNER, { kind: 'unreachable', last })
    await until(second.document, 'offline')
    expect(theme(docOf(second.document)).endsWith(' one')).toBe(true)
    write(' two')(docOf(first.document))
    second.pretend(null)
    await until(second.document, 'saved')
    const text = theme(docOf(first.document))
    // As the page for readers does when the right to edit is gone, after the first tab has crashed.
    await retireCopies(PERSON, PLAN, null)
    expect(await textsOfWork(PERSON)).toEqual([text])
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
    expect(await textsOfWork(PERSON)).toEqual([text])
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
    expect(await textsOfWork(PERSON)).toEqual([text])
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

  test('S40 · and takes no edits while its unsent work is being put aside', async () => {
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

  test('S40 · and its page closes it meanwhile: the unsent work is put aside once', async () => {
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    write(' never sent')(docOf(document))
    const text = theme(docOf(document))
    document.subscribe(() => document.state().phase === 'open' || document.close())
    pretend(await replaced())
    await waitFor(async () => (await documentsWithCopies()).length === 0, 'the copy to be deleted')
    expect(await textsOfWork(PERSON)).toEqual([text])
  })

  test('without unsent work when all was saved', async () => {
    const { document, goOffline, pretend } = await openTab(PLANNER)
    await until(document, 'saved')
    await goOffline()
    pretend(await replaced())
    await until(document, 'ended')
    expect(document.state()).toEqual({ phase: 'ended', end: 'replaced', unsentWork: false, unkept: null })
    expect(await textsOfWork(PERSON)).toEqual([])
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
