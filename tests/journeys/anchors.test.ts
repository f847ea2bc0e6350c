/** Comments on words of a plan, through the real server, while others edit it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { TextAnchor, TextPlaceRequest } from '../../shared/comments/anchors/anchor.ts'
import { textOfRichText } from '../../shared/comments/anchors/nodeText.ts'
import { ThreadList } from '../../shared/comments/api.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { parseDocumentName, documentName } from '../../shared/documents/kinds.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { updateFrame } from '../../shared/wire.ts'
import { as, jsonOf } from '../harness/as.ts'
import { deletePhrase, findPhrase, narrativeOf, selectInEditor, selectOnPage } from '../harness/commentedText.ts'
import { listen } from '../harness/listenLive.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { openDocument, type ServerWithSockets } from '../harness/documentSockets.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import { startServerProcess } from '../harness/serverProcess.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { said } from '../harness/threadsOverHttp.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const PLAN = 'plan/sid-2027/dk'
const PHRASE = 'who children talk to'

let server: TestServer
let writer: RawSocket
beforeAll(async () => {
  server = await startTestServer()
  writer = await openEditor(server, 'planner2.dk')
})
afterAll(async () => {
  await writer.close()
  await server.close()
})

const openEditor = (at: ServerWithSockets, who: string): Promise<RawSocket> => openDocument(at, who, PLAN)

async function post(at: ServerWithSockets, place: unknown, over: object = {}, who = 'planner.dk'): Promise<Response> {
  return as(at, who).post(`/api/threads/${PLAN}`, {
    key: randomId(),
    place,
    audience: 'network',
    toHelpdesk: false,
    body: said('Who, exactly?'),
    ...over,
  })
}

async function comment(place: TextPlaceRequest, at: ServerWithSockets = server, who = 'planner.dk'): Promise<Thread> {
  const response = await post(at, place, {}, who)
  expect(response.status, await response.clone().text()).toBe(201)
  return Thread.parse(await response.json())
}

async function anchorOf({ id }: Thread, at: ServerWithSockets = server): Promise<TextAnchor> {
  const list = await jsonOf(as(at, 'planner.dk').get(`/api/threads/${PLAN}`))
  const { place } = ThreadList.parse(list).threads.find((one) => one.id === id) ?? {}
  if (place?.at !== 'text') throw new Error('it does not stand at a text')
  return place.anchor
}

/** The current list of threads, in the text that the writer sees. */
async function covered(thread: Thread): Promise<string> {
  const { range } = await anchorOf(thread)
  return narrativeOf(writer.doc).slice(range.start, range.end)
}

async function edit(change: (doc: Y.Doc) => void): Promise<void> {
  writer.edit(change)
  expect(await writer.ack()).toBe('committed')
}

async function undone(undo: Y.UndoManager): Promise<void> {
  writer.doc.once('update', (update: Uint8Array) => writer.send(updateFrame(update)))
  undo.undo()
  expect(await writer.ack()).toBe('committed')
}

const insertAtStart = (text: string) => (doc: Y.Doc) => {
  const { text: first } = findPhrase(doc, 'What we want')
  first.insert(0, text)
}

describe('S37 · a comment on words', () => {
  test('S37 · moves with them while another planner writes before them, and those who look are told', async () => {
    const thread = await comment(selectInEditor(writer.doc, PHRASE))
    expect(thread.place).toMatchObject({ at: 'text', anchor: { orphan: false, quote: { exact: PHRASE } } })
    const before = await anchorOf(thread)
    const reader = await listen(server, await server.cookieOf('reader@demo.example'))
    await edit(insertAtStart('Now: '))
    await waitFor(() => reader.received.some(({ topic }) => topic === 'anchors'), 'a notice')
    reader.close()
    const { range } = await anchorOf(thread)
    expect(range).toEqual({ start: before.range.start + 5, end: before.range.end + 5 })
    expect(await covered(thread)).toBe(PHRASE)
    await edit((doc) => {
      const { text, index } = findPhrase(doc, PHRASE)
      text.insert(index + 4, 'our ')
      text.insert(index, 'xx')
    })
    expect(await covered(thread)).toBe('who our children talk to')
    await edit((doc) => deletePhrase(doc, 'our '))
    await edit((doc) => deletePhrase(doc, 'xx'))
  })

  test('S37 · becomes an orphan when they are deleted, and is found again when that is undone', async () => {
    const thread = await comment(selectInEditor(writer.doc, PHRASE))
    const undo = new Y.UndoManager(planNarrative(writer.doc))
    await edit((doc) => deletePhrase(doc, PHRASE))
    expect(await anchorOf(thread)).toMatchObject({ orphan: true, text: PHRASE, quote: { exact: PHRASE } })
    await edit(insertAtStart('A little '))
    expect((await anchorOf(thread)).orphan).toBe(true)
    await undone(undo)
    await undone(undo)
    expect(await anchorOf(thread)).toMatchObject({ orphan: false })
    expect(await covered(thread)).toBe(PHRASE)
  })

  test('goes with their paragraph where that is cut and pasted elsewhere', async () => {
    const thread = await comment(selectInEditor(writer.doc, PHRASE))
    const narrative = planNarrative(writer.doc)
    const block = findPhrase(writer.doc, PHRASE).text.parent
    const index = narrative.toArray().indexOf(block as Y.XmlElement)
    const copy = (block as Y.XmlElement).clone()
    await edit(() => narrative.delete(index, 1))
    expect((await anchorOf(thread)).orphan).toBe(true)
    await edit(() => narrative.insert(narrative.length, [copy]))
    expect(await covered(thread)).toBe(PHRASE)
  })

  test('can be written by those who read a page without an editor', async () => {
    const { narrative } = (await jsonOf(as(server, 'planner.se').get('/api/campaigns/sid-2027/plans/dk'))) as {
      narrative: RichText
    }
    const place = selectOnPage(textOfRichText(narrative), PHRASE)
    const thread = await comment(place, server, 'planner.se')
    expect(await covered(thread)).toBe(PHRASE)
    // The page was a little old: the quote decides.
    const old = await comment({ ...place, range: { start: 0, end: PHRASE.length } }, server, 'planner.se')
    expect((await anchorOf(old)).range).toEqual((await anchorOf(thread)).range)
  })

  test('is started once, also when its words are gone by the time it is sent again', async () => {
    const [place, key] = [selectInEditor(writer.doc, PHRASE), randomId()]
    const first = Thread.parse(await jsonOf(post(server, place, { key })))
    const undo = new Y.UndoManager(planNarrative(writer.doc))
    await edit((doc) => deletePhrase(doc, PHRASE))
    const again = await post(server, place, { key })
    expect(again.status).toBe(201)
    expect(Thread.parse(await again.json()).id).toBe(first.id)
    await undone(undo)
    expect(await covered(first)).toBe(PHRASE)
  })

  test('is found by its quote where the positions mean nothing', async () => {
    const { positions, ...rest } = selectInEditor(writer.doc, PHRASE)
    const other = new Y.Doc()
    const text = other.getText('elsewhere')
    text.insert(0, 'words')
    const foreign = Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, 2))).toString(
      'base64',
    )
    for (const odd of [
      { start: 'AAAA', end: 'BBBB' },
      { start: foreign, end: foreign },
      { start: positions?.end ?? '', end: positions?.start ?? '' },
    ]) {
      expect(await covered(await comment({ ...rest, positions: odd }))).toBe(PHRASE)
    }
  })
})

describe('S36 · commenting', () => {
  test('S36 · sends no update to anybody and writes nothing into the document', async () => {
    // Somebody is editing, so the server holds the document itself and not only its bytes.
    await edit(insertAtStart('Here: '))
    const watcher = await openEditor(server, 'planner.dk')
    const ref = parseDocumentName(PLAN)
    const name = ref === null ? null : documentName(ref)
    const sequence = async () => (name === null ? null : (await server.stores.log.head(name))?.sequence)
    const [before, frames] = [await sequence(), watcher.received.filter(({ kind }) => kind === 'update').length]
    for (const place of [selectInEditor(watcher.doc, PHRASE), selectOnPage(narrativeOf(watcher.doc), PHRASE)]) {
      await anchorOf(await comment(place))
    }
    await aMoment(300)
    expect(await sequence()).toBe(before)
    expect(watcher.received.filter(({ kind }) => kind === 'update')).toHaveLength(frames)
    // An edit makes the server encode its document again: content that nobody sent would come with it.
    await edit(insertAtStart('Now: '))
    await waitFor(() => narrativeOf(watcher.doc).includes('Now: '), 'the edit to reach the watcher')
    const newcomer = await openEditor(server, 'planner.dk')
    expect(Buffer.compare(Y.encodeStateAsUpdate(newcomer.doc), Y.encodeStateAsUpdate(watcher.doc))).toBe(0)
    await watcher.close()
    await newcomer.close()
  })
})

describe('refusals', () => {
  test.each<[string, number, (place: TextPlaceRequest) => unknown]>([
    [
      'words that nobody wrote',
      404,
      (place) => quoted({ ...place, positions: undefined as never }, 'never written by anybody'),
    ],
    ['a rich text that there is not', 404, (place) => ({ ...place, fragment: 'activities/none/description' })],
    ['a part of the document that is no rich text', 404, (place) => ({ ...place, fragment: 'meta' })],
    ['a rich text of another kind of document', 404, (place) => ({ ...place, fragment: 'about/en' })],
    ['a range that ends before it starts', 400, (place) => ({ ...place, range: { start: 5, end: 2 } })],
    ['a range before the text', 400, (place) => ({ ...place, range: { start: -5, end: 2 } })],
    ['a range that is no number', 400, (place) => ({ ...place, range: { start: 0.5, end: 'x' } })],
    ['positions that are no base64', 400, (place) => ({ ...place, positions: { start: '…', end: '…' } })],
    ['no quote', 400, (place) => ({ ...place, quote: undefined })],
    ['an empty quote', 400, (place) => quoted(place, '')],
    ['a quote longer than anybody selects', 400, (place) => quoted(place, 'x'.repeat(5001))],
    ['a quote of a megabyte', 413, (place) => quoted(place, 'x'.repeat(1_000_000))],
  ])('%s', async (_, status, spoil) => {
    const response = await post(server, spoil(selectInEditor(writer.doc, PHRASE)))
    expect(response.status, await response.clone().text()).toBe(status)
    expect((await response.json()) as object).toHaveProperty('type')
  })

  test('nothing where only the range is out of bounds: the quote is there', async () => {
    const place = { ...selectOnPage(narrativeOf(writer.doc), PHRASE), range: { start: 4e6, end: 5e6 } }
    expect(await covered(await comment(place))).toBe(PHRASE)
  })

  const quoted = (place: Partial<TextPlaceRequest> & Pick<TextPlaceRequest, 'quote'>, exact: string) => ({
    ...place,
    quote: { ...place.quote, exact },
  })
})

test('S37 · a commit just before kill -9 is followed after the restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sid-anchors-'))
  fillWithDemo(folder)
  const first = await startServerProcess(folder)
  const port = Number(new URL(first.http).port)
  const editor = await openEditor(first, 'planner2.dk')
  const [moved, gone] = [
    await comment(selectInEditor(editor.doc, PHRASE), first),
    await comment(selectInEditor(editor.doc, 'What we want'), first),
  ]
  editor.edit((doc) => {
    findPhrase(doc, 'What we want').text.insert(0, 'First of all: ')
    deletePhrase(doc, 'What we want')
  })
  expect(await editor.ack()).toBe('committed')
  await first.kill()
  await editor.closed()
  const second = await startServerProcess(folder, port)
  const after = await openEditor(second, 'planner2.dk')
  const { range } = await anchorOf(moved, second)
  expect(narrativeOf(after.doc).slice(range.start, range.end)).toBe(PHRASE)
  expect(await anchorOf(gone, second)).toMatchObject({ orphan: true, quote: { exact: 'What we want' } })
  await after.close()
  await second.stop()
  rmSync(folder, { recursive: true, force: true })
})
