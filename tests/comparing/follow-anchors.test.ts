/** Comments follow their words: the time limit of a comparison, its later cost, and giving up. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createAnchoredTexts } from '../../server/comments/anchoredTexts.ts'
import { createAnchors } from '../../server/comments/anchors.ts'
import { followInTask } from '../../server/comparing/comparisons.ts'
import type { CompareWorker } from '../../server/comparing/compareWorker.ts'
import { openSqliteDatabase } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { anchorAt } from '../../shared/comments/anchors/anchor.ts'
import { readWrittenText } from '../../shared/comments/anchors/fragmentText.ts'
import { ThreadId } from '../../shared/comments/thread.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { CampaignId, CentreId } from '../../shared/ids.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import { createAgenda } from '../simulation/virtualClock.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const PLAN = documentName({ kind: 'plan', campaign: CampaignId.parse('sid-2027'), centre: CentreId.parse('dk') })
const THREAD = ThreadId.parse('0'.repeat(22))
const BEFORE = 'Children talk to their friends.'

type Follow = CompareWorker['follow']
type Clock = ReturnType<typeof createAgenda>

let db: ReturnType<typeof openSqliteDatabase>
let doc: Y.Doc
let text: Y.XmlText
let version = 1
beforeEach(async () => {
  db = openSqliteDatabase(':memory:')
  await migrate(db)
  doc = new Y.Doc()
  version = 1
  text = new Y.XmlText(BEFORE)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [text])
  planNarrative(doc).insert(0, [paragraph])
  const written = readWrittenText(planNarrative(doc))
  const anchor = anchorAt('narrative', written.text, { start: 17, end: 30 })
  const content = { version, texts: new Map([['narrative', { text: written, anchors: new Map([[THREAD, anchor]]) }]]) }
  await db.transaction().execute((trx) => storedTexts().writeWith(trx, PLAN, content))
})
afterEach(() => db.destroy())

/** The rows of all nodes, written at once. */
const storedTexts = () =>
  createAnchoredTexts(db, {
    async write(unit) {
      for (const statement of unit)
        await db.executeQuery({ ...statement, query: null as never, queryId: null as never })
    },
  })

const gaveUp: string[] = []
const openNode = (follow: Follow, clock: Clock = createAgenda()) =>
  createAnchors({
    clock,
    rooms: { read: async (_, view) => view(doc, version, true) },
    texts: storedTexts(),
    compare: { follow },
    patience: 1,
    isOurs: () => true,
    onMoved() {},
    onGaveUp: (document) => gaveUp.push(document),
    onFailure(_, error) {
      throw error
    },
  })

function edit(change: () => void): void {
  change()
  version += 1
}

const measured =
  (tookMs: number): Follow =>
  async (task) => ({ result: followInTask({ kind: 'anchors', ...task }), tookMs })

test('S73 · A comparison that took long is followed by a wait of twenty times as long, however long that is', async () => {
  const clock = createAgenda()
  let compared = 0
  const anchors = await openNode(async (task) => {
    compared += 1
    return measured(3000)(task)
  }, clock)
  const change = async (milliseconds: number): Promise<number> => {
    edit(() => text.insert(0, 'Most '))
    anchors.changed(PLAN)
    await anchors.settle(PLAN)
    await clock.pass(milliseconds, () => {})
    return compared
  }
  expect(await change(1000)).toBe(1)
  expect(await change(50_000)).toBe(1)
  expect(await change(9500)).toBe(2)
  await anchors.close()
})

describe('a comparison that exceeds its time', () => {
  test('S73 · is given up, and no other node and no later start begins it again', async () => {
    const anchors = await openNode(async () => ({ result: 'gave-up', tookMs: 5000 }))
    edit(() => {
      text.delete(17, 4)
      text.insert(17, 'those')
    })
    anchors.changed(PLAN)
    await anchors.settle(PLAN)
    expect(gaveUp).toEqual([PLAN])
    // The node ends here, without writing anything more.
    let compared = 0
    const other = await openNode(async (task) => {
      compared += 1
      return measured(1)(task)
    })
    await other.catchUp(async () => version + 1)
    await other.settle(PLAN)
    expect((await other.of(PLAN)).get(THREAD)).toMatchObject({ orphan: true })
    expect(compared).toBe(0)
    await other.close()
  })

  test('keeps the anchors before and behind what changed', async () => {
    const anchors = await openNode(async () => ({ result: 'gave-up', tookMs: 5000 }))
    edit(() => text.insert(0, 'Most '))
    anchors.changed(PLAN)
    await anchors.settle(PLAN)
    expect((await anchors.of(PLAN)).get(THREAD)).toMatchObject({ orphan: false, range: { start: 22, end: 35 } })
    await anchors.close()
  })
})

test('S73 · The start serves before it follows commits from before the last stop', async () => {
  const { promise: never } = Promise.withResolvers<never>()
  let asked = false
  const anchors = await openNode(() => {
    asked = true
    return never
  })
  edit(() => text.insert(0, 'Most '))
  const caughtUp = anchors.catchUp(async () => version).then(() => 'served')
  expect(await Promise.race([caughtUp, aMoment(1000).then(() => 'waits')])).toBe('served')
  await waitFor(() => asked, 'the comments to be followed behind the start')
})
