/** Bounds hold for all nodes together: of two that are asked at the same moment at the edge, one takes it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomId } from '../../shared/ids.ts'
import { MAX_TEMPLATES_BYTES } from '../../shared/templates/template.ts'
import { addActivity, newActivityId } from '../../shared/plans/layout.ts'
import { TABLE_BOUNDS } from '../../server/store/bounds/tableBounds.ts'
import { withClient } from '../../server/store/withClient.ts'
import { as } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'
import { askHelpdesk, said } from '../harness/threadsOverHttp.ts'
import { nodesCanRun, startCluster, type Cluster } from './cluster.ts'

describe.skipIf(!nodesCanRun)('S47 · two nodes', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster(2)
  })
  afterAll(() => cluster.close())

  const [one, other] = [() => cluster.nodes[0] as ServerProcess, () => cluster.nodes[1] as ServerProcess]
  const sql = (text: string, values: readonly unknown[] = []) =>
    withClient(cluster.databaseUrl, (client) => client.query(text, [...values]))
  /** Asks two times at each node, all at the same moment. */
  const atOnce = async (ask: (node: ServerProcess) => Promise<Response>) =>
    (await Promise.all([one(), other(), one(), other()].map(ask))).map(({ status }) => status).toSorted((a, b) => a - b)

  test('take one more internal note of a thread, and no second', async () => {
    const { id } = await askHelpdesk(one(), 'dk')
    await sql(
      `INSERT INTO thread_note (thread, number, idempotency_key, author, at, edited_at, body)
       SELECT $1, n, 'key of a test, ' || n, 'demo-helpdesk', $2, NULL, $3 FROM generate_series(1, ${TABLE_BOUNDS.thread_note.rows - 1}) n`,
      [id, new Date().toISOString(), JSON.stringify(said('A note'))],
    )
    const note = (node: ServerProcess) =>
      as(node, 'helpdesk').post(`/api/thread/${id}/notes`, { key: randomId(), body: said('One more') })
    expect(await atOnce(note)).toEqual([201, 413, 413, 413])
  })

  test('take one more saved answer', async () => {
    const { rows } = await sql(`SELECT count(*)::int AS held FROM answer_entry WHERE kind = 'canned'`)
    const missing = TABLE_BOUNDS.answer_entry.rows - 1 - (rows[0] as { held: number }).held
    await sql(
      `INSERT INTO answer_entry (id, kind, title, body, used, changed_by, changed_at)
       SELECT 'answer of a test, ' || n, 'canned', 'Full', $2, 0, 'demo-helpdesk', $1 FROM generate_series(1, ${missing}) n`,
      [new Date().toISOString(), JSON.stringify(said('Yes'))],
    )
    const save = (node: ServerProcess) =>
      as(node, 'helpdesk').post('/api/canned-answers', { title: 'One more', body: said('Yes') })
    expect(await atOnce(save)).toEqual([204, 409, 409, 409])
  })

  test('take one more template of a centre', async () => {
    const activity = newActivityId()
    await editDocument(one(), 'planner.se', 'plan/sid-2027/se', (doc) => {
      addActivity(doc, { title: 'Long', gloss: 'In short', needs: 'x'.repeat(190_000) }, activity)
    })
    const save = (node: ServerProcess) =>
      as(node, 'planner.se').post(`/api/campaigns/sid-2027/plans/se/activities/${activity}/template`, {
        id: randomId(),
      })
    const fitting = Math.floor(MAX_TEMPLATES_BYTES / 190_600)
    for (let at = 1; at < fitting; at++) expect((await save(at % 2 === 0 ? one() : other())).status).toBe(201)
    expect(await atOnce(save)).toEqual([201, 409, 409, 409])
  })
})
