/** Proposals for another centre's plan: made, applied by an edit, undone and declined. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { replaceWords } from '../../shared/comments/proposals/replaceWords.ts'
import { activityMap, planNarrative } from '../../shared/plans/layout.ts'
import { ActivityHistoryList } from '../../shared/plans/api.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellOf } from '../harness/bellOf.ts'
import { narrativeOf, selectOnPage } from '../harness/commentedText.ts'
import { openDocument } from '../harness/documentSockets.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { asked, said } from '../harness/threadsOverHttp.ts'

const PLAN = 'plan/sid-2027/dk'
const PHRASE = 'who children talk to'

let server: TestServer
let writer: RawSocket
beforeAll(async () => {
  server = await startTestServer()
  writer = await openDocument(server, 'planner.dk', PLAN)
})
afterAll(async () => {
  await writer.close()
  await server.close()
})

const wordsOf = (text: string, phrase = PHRASE) => ({
  place: selectOnPage(narrativeOf(writer.doc), phrase),
  replacement: { of: 'words', text },
})

const post = (who: string, over: object) =>
  as(server, who).post(
    `/api/threads/${PLAN}`,
    asked({ audience: 'network', toHelpdesk: false, body: said('Clearer'), ...over }),
  )

async function propose(who: string, over: object): Promise<Thread> {
  const response = await post(who, over)
  expect(response.status, await response.clone().text()).toBe(201)
  return Thread.parse(await response.json())
}

const decide = (who: string, { id }: Thread, decision: object) =>
  as(server, who).post(`/api/thread/${id}/proposal`, decision)

const read = async ({ id }: Thread, who = 'planner.dk'): Promise<Thread> =>
  Thread.parse(await jsonOf(as(server, who).get(`/api/thread/${id}`)))

/** Writes the words as a client does. @returns the edit by its ids */
async function apply(phrase: string, words: string) {
  const client = writer.doc.clientID
  const from = Y.getState(writer.doc.store, client)
  writer.edit((doc) => {
    const start = narrativeOf(doc).indexOf(phrase)
    replaceWords(planNarrative(doc), { start, end: start + phrase.length }, words)
  })
  expect(await writer.ack()).toBe('committed')
  return { client, from, clock: Y.getState(writer.doc.store, client) }
}

function anActivity() {
  const [activity] = viewPlan(writer.doc).activities
  if (activity === undefined) throw new Error('the plan has no activity')
  return activity
}

describe('S98 · a proposal', () => {
  test('S98 · writes nothing into the document, and its planners are notified of it', async () => {
    const before = narrativeOf(writer.doc)
    const thread = await propose('planner.se', wordsOf('whom children talk to'))
    expect(thread.proposal).toMatchObject({
      state: 'open',
      replacement: { of: 'words', text: 'whom children talk to' },
    })
    await writer.sync()
    expect(narrativeOf(writer.doc)).toBe(before)
    for (const who of ['planner.dk', 'planner2.dk'])
      expect((await bellOf(server, who))[0]).toMatchObject({ thread: thread.id, kind: 'proposed', excerpt: 'Clearer' })
  })

  test('S98 · can be made by everybody who may comment, and decided by those alone who edit the document', async () => {
    for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator', 'planner2.dk']) {
      const thread = await propose(who, wordsOf('to whom children talk'))
      for (const other of ['planner.se', 'reader', 'helpdesk', 'coordinator'])
        expect((await decide(other, thread, { to: 'declined', key: randomId() })).status).toBe(403)
      expect((await decide('planner2.dk', thread, { to: 'declined', key: randomId() })).status).toBe(200)
    }
  })

  test('S98 · is applied when the edit that it names is committed, and not before', async () => {
    const thread = await propose('planner.se', wordsOf('who our children talk to'))
    const future = {
      client: writer.doc.clientID,
      from: 0,
      clock: Y.getState(writer.doc.store, writer.doc.clientID) + 1,
    }
    const early = await decide('planner.dk', thread, { to: 'applied', edit: future })
    expect([early.status, await early.json()]).toMatchObject([409, { type: '/problems/edit-not-there' }])
    // An edit of something else, or none at all, applies nothing.
    const elsewhere = await apply('children', 'kids')
    const none = { client: 12_345, from: 0, clock: 0 }
    for (const edit of [none, elsewhere]) {
      const other = await decide('planner.dk', thread, { to: 'applied', edit })
      expect([other.status, await other.json()]).toMatchObject([409, { type: '/problems/edit-not-there' }])
    }
    await apply('kids', 'children')
    const edit = await apply(PHRASE, 'who our children talk to')
    expect((await decide('planner.dk', thread, { to: 'applied', edit })).status).toBe(200)
    const applied = await read(thread)
    expect(applied).toMatchObject({
      state: 'resolved',
      proposal: { state: 'applied', decidedBy: { id: 'demo-planner.dk' } },
    })
    expect((await bellOf(server, 'planner.se'))[0]).toMatchObject({ thread: thread.id, kind: 'applied' })
    // The same once more changes nothing, and an edit of somebody else comes too late.
    expect((await decide('planner.dk', thread, { to: 'applied', edit })).status).toBe(200)
    const second = await decide('planner2.dk', thread, {
      to: 'applied',
      edit: { ...edit, client: 1, clock: 0, from: 0 },
    })
    expect([second.status, await second.json()]).toMatchObject([409, { type: '/problems/proposal-decided' }])
    expect(await read(thread)).toEqual(applied)
    // Its undo opens it again, takes the notification back, and only the tab that applied it can say so.
    const foreign = await decide('planner2.dk', thread, { to: 'open', edit: { ...edit, client: 1, clock: 0 } })
    expect(foreign.status).toBe(200)
    expect((await read(thread)).proposal?.state).toBe('applied')
    const undone = await apply('who our children talk to', PHRASE)
    expect((await decide('planner.dk', thread, { to: 'open', edit: undone })).status).toBe(200)
    expect(await read(thread)).toMatchObject({ state: 'open', proposal: { state: 'open', decidedBy: null } })
    expect((await bellOf(server, 'planner.se')).some((item) => item.thread === thread.id)).toBe(false)
  })

  test('S98 · is declined with a word or without, once, and can be applied all the same later', async () => {
    const thread = await propose('reader', wordsOf('who talks to children'))
    const key = randomId()
    const declined = { to: 'declined', key, body: said('We quote a poem here.') }
    for (let sent = 0; sent < 2; sent++) expect((await decide('planner.dk', thread, declined)).status).toBe(200)
    const now = await read(thread, 'reader')
    expect(now).toMatchObject({
      state: 'resolved',
      proposal: { state: 'declined', decidedBy: { id: 'demo-planner.dk' } },
    })
    expect(now.comments).toHaveLength(2)
    expect((await bellOf(server, 'reader'))[0]).toMatchObject({ kind: 'declined', excerpt: 'We quote a poem here.' })
    expect((await decide('planner2.dk', thread, { to: 'declined', key: randomId() })).status).toBe(409)
    const edit = await apply(PHRASE, 'who talks to children')
    expect((await decide('planner2.dk', thread, { to: 'applied', edit })).status).toBe(200)
    expect((await read(thread)).proposal?.state).toBe('applied')
    await apply('who talks to children', PHRASE)
  })

  test('S98 · of a value is taken only where the field takes it, and keeps what stood there', async () => {
    const { id: entry, format } = anActivity()
    const at = (field: string | null, value: unknown) => ({
      place: { at: 'entry', entry, field },
      replacement: { of: 'field', value },
    })
    const thread = await propose('planner.se', at('format', 'hybrid'))
    expect(thread.proposal).toMatchObject({ before: format, replacement: { value: 'hybrid' } })
    const none = { to: 'applied', edit: { client: 12_345, from: 0, clock: 0 } }
    expect((await decide('planner.dk', thread, none)).status).toBe(409)
    const [client, from] = [writer.doc.clientID, Y.getState(writer.doc.store, writer.doc.clientID)]
    writer.edit((doc) => activityMap(doc, entry)?.set('format', 'hybrid'))
    await writer.ack()
    const applied = { to: 'applied', edit: { client, from, clock: from + 1 } }
    expect((await decide('planner.dk', thread, applied)).status).toBe(200)
    const history = as(server, 'planner.dk').get(`/api/campaigns/sid-2027/plans/dk/activities/${entry}/history`)
    const { changes } = ActivityHistoryList.parse(await jsonOf(history))
    expect(changes.find(({ field }) => field === 'format')).toMatchObject({
      people: ['Planner, Denmark'],
      proposedBy: ['Planner, Sweden'],
    })
    const refused = [
      at('format', 'by pigeon'),
      at('format', ['hybrid']),
      at('audiences', ['nobody']),
      at('owner', 'demo-planner.dk'),
      at('trashedAt', '2027-01-01T00:00:00.000Z'),
      at('description', 'Text'),
      at('__proto__', 'x'),
      at(null, 'x'),
      { ...at('format', 'hybrid'), place: { at: 'entry', entry: 'gone', field: 'format' } },
      { ...at('format', 'hybrid'), place: { at: 'document' } },
      { ...at('title', 'x'), replacement: { of: 'words', text: 'x' } },
    ]
    for (const wrong of refused) expect((await post('planner.se', wrong)).status).toBe(422)
  })

  test('S98 · of words stays within one paragraph, and proposes something else than what is there', async () => {
    const [first = '', second = ''] = narrativeOf(writer.doc).split('\n')
    const over = `${first.slice(-5)}\n${second.slice(0, 5)}`
    expect((await post('planner.se', wordsOf('x', over))).status).toBe(422)
    expect((await post('planner.se', wordsOf(PHRASE))).status).toBe(422)
    expect((await post('planner.se', wordsOf('two\nlines'))).status).toBe(400)
    expect((await post('planner.se', wordsOf('x'.repeat(5001)))).status).toBe(400)
    expect((await post('planner.se', { replacement: { of: 'words', text: 'x' } })).status).toBe(422)
  })

  test('S98 · for our centre only is decided among colleagues, and nobody else learns of it', async () => {
    const thread = await propose('planner2.dk', { ...wordsOf('who speaks with children'), audience: 'centre-only' })
    for (const who of ['coordinator', 'helpdesk', 'planner.se'])
      expect((await decide(who, thread, { to: 'declined', key: randomId() })).status).toBe(403)
    expect((await decide('planner.dk', thread, { to: 'declined', key: randomId() })).status).toBe(200)
  })

  test('S98 · of somebody who lost access stays, and can be applied', async () => {
    const thread = await propose('planner.fi', wordsOf('with whom children talk'))
    const ended = await as(server, 'coordinator').patch('/api/people/demo-planner.fi', { ended: true })
    expect(ended.status, await ended.clone().text()).toBe(200)
    const edit = await apply(PHRASE, 'with whom children talk')
    expect((await decide('planner.dk', thread, { to: 'applied', edit })).status).toBe(200)
    expect((await read(thread)).proposal?.state).toBe('applied')
  })
})
