/** A new table is safe: software that does not know it has no chance to delete it, and copies of a plan include it. */
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planFromLastYear } from '../../server/plans/fromLastYear.ts'
import { CampaignId } from '../../shared/ids.ts'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import { restorePlan } from '../../shared/plans/restore.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { RichText, RichTextNode } from '../../shared/richtext/json.ts'
import { viewRichText } from '../../shared/richtext/view.ts'
import { writeRichText } from '../../shared/richtext/write.ts'
import { step2Frame } from '../../shared/wire.ts'
import { editDocument, openDocument, readDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { plan } from '../language/plan.ts'

const DK = 'plan/sid-2027/dk'
const cell = (type: string, text: string): RichTextNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null },
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const TABLE: RichTextNode = {
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell('tableHeader', 'Day'), cell('tableHeader', 'Place')] },
    { type: 'tableRow', content: [cell('tableCell', '9 February'), cell('tableCell', 'Aarhus')] },
  ],
}
const TASKS: RichTextNode = {
  type: 'taskList',
  content: [
    {
      type: 'taskItem',
      attrs: { checked: true },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'booked' }] }],
    },
  ],
}
const TEXT: RichText = { type: 'doc', content: [TABLE, TASKS] }

/** As parsed: attributes with default values do not matter. */
const narrativeOf = (doc: Y.Doc): unknown => viewRichText(planNarrative(doc)).richText
const asWritten = expect.objectContaining({
  content: [expect.objectContaining({ type: 'table' }), expect.objectContaining({ type: 'taskList' })],
}) as unknown

function writeTable(doc: Y.Doc): void {
  const narrative = planNarrative(doc)
  narrative.delete(0, narrative.length)
  writeRichText(narrative, TEXT)
}

describe('on a server', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
    await editDocument(server, 'planner.dk', DK, writeTable)
  })
  afterAll(() => server.close())

  const stored = () => readDocument(server, 'reader', DK, narrativeOf)

  test('S31 · a tab that was open during the upgrade is closed before it can write, and reloads', async () => {
    const old = await openRawSocket(`${server.ws}/sync/${DK}?schema=${DOCUMENT_SCHEMA - 1}`, {
      cookie: await server.cookieOf('planner.dk@demo.example'),
    })
    const wreck = new Y.Doc()
    await openDocument(server, 'planner2.dk', DK).then((socket) =>
      Y.applyUpdate(wreck, Y.encodeStateAsUpdate(socket.doc)),
    )
    planNarrative(wreck).delete(0, 1)
    old.send(step2Frame(Y.encodeStateAsUpdate(wreck)))
    expect(await old.closed()).toBe(4426)
    expect(await stored()).toEqual(asWritten)
  })

  test('an offline copy from before the table, with work that was not sent, is joined with it', async () => {
    const copy = new Y.Doc()
    const se = 'plan/sid-2027/se'
    const before = await openDocument(server, 'planner.se', se)
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(before.doc))
    await before.close()
    await editDocument(server, 'planner2.se', se, writeTable)
    copy.getMap('meta').set('state', 'ready')
    const back = await openDocument(server, 'planner.se', `${se}?schema=${DOCUMENT_SCHEMA}`)
    back.send(step2Frame(Y.encodeStateAsUpdate(copy)))
    expect(await back.ack()).toBe('committed')
    const [narrative, state] = await readDocument(server, 'reader', se, (doc) => [
      narrativeOf(doc),
      doc.getMap('meta').get('state'),
    ])
    expect(narrative).toEqual(asWritten)
    expect(state).toBe('ready')
  })

  test('a restored version brings its table back', () => {
    const doc = plan()
    doc.transact(() => writeTable(doc))
    const withTable = viewPlan(doc)
    const table = narrativeOf(doc)
    doc.transact(() => planNarrative(doc).delete(0, planNarrative(doc).length))
    doc.transact(() => restorePlan(doc, withTable, new Date()))
    expect(narrativeOf(doc)).toEqual(table)
  })

  test('a plan that is started from last year has the table of last year', async () => {
    const campaigns = server.app.campaigns
    const [then, now] = [campaigns.find(CampaignId.parse('sid-2026')), campaigns.find(CampaignId.parse('sid-2027'))]
    if (then === null || now === null) throw new Error('the demonstration network has two campaigns')
    const last = plan()
    last.transact(() => writeTable(last))
    const next = new Y.Doc()
    Y.applyUpdate(next, planFromLastYear(viewPlan(last), then, now).state)
    expect(narrativeOf(next)).toEqual(narrativeOf(last))
  })
})
