/** The bounds of tables: each is named, what they forbid is refused at its edge, and lists never read long columns. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomId, type PersonId } from '../../shared/ids.ts'
import { refusedAsFull } from '../../server/store/bounds/refusedAsFull.ts'
import { TABLE_BOUNDS, type TableBound, type TableName } from '../../server/store/bounds/tableBounds.ts'
import { as } from '../harness/as.ts'
import { sqlOf } from '../harness/sqlOf.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { askHelpdesk } from '../harness/threadsOverHttp.ts'
import { VISITORS, type VisitorName } from './routes/routeCase.ts'
import { ROUTE_CASES } from './routes/routeCases.ts'

const BOUNDS = Object.entries(TABLE_BOUNDS) as [TableName, TableBound<TableName>][]

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

describe('the record', () => {
  test('says of five tables at most that nothing bounds them, and why', () => {
    const unbounded = BOUNDS.flatMap(([, bound]) => ('unbounded' in bound ? [bound.unbounded] : []))
    expect(unbounded.length).toBeLessThanOrEqual(5)
    for (const reason of unbounded) expect(reason.length).toBeGreaterThan(40)
  })

  test('counts something of each table that is bounded by its owner', () => {
    for (const [table, bound] of BOUNDS)
      if ('per' in bound) expect(bound.rows ?? bound.bytes ?? bound.perDay?.rows, table).toBeGreaterThan(0)
  })

  test('leads from each table that follows another to one that is bounded', () => {
    for (const [table] of BOUNDS) expect(() => sourceOf(table), table).not.toThrow()
  })
})

/** The table that a chain of followers ends at. */
function sourceOf(table: TableName, passed: readonly TableName[] = []): TableName | 'documents' {
  if (passed.includes(table)) throw new Error(`${[...passed, table].join(' → ')} goes round`)
  const bound = TABLE_BOUNDS[table] as TableBound<TableName>
  if (!('follows' in bound)) return table
  return bound.follows === 'documents' ? 'documents' : sourceOf(bound.follows, [...passed, table])
}

describe('a table that is full refuses one more row', () => {
  const planner = 'demo-planner.dk' as PersonId

  /** Adds rows as an older release could have, without asking whether there is room. */
  async function fill(table: TableName, rows: readonly Record<string, unknown>[]): Promise<void> {
    for (let start = 0; start < rows.length; start += 50)
      await server.stores.db
        .insertInto(table)
        .values(rows.slice(start, start + 50) as never)
        .execute()
  }

  async function activitiesOf(centre: string): Promise<readonly string[]> {
    const of = server.stores.db.selectFrom('activity_change').select('activity')
    const rows = await of
      .where('campaign', '=', 'sid-2027' as never)
      .where('centre', '=', centre as never)
      .execute()
    return rows.map(({ activity }) => activity)
  }

  test('S47 · internal notes of a thread', async () => {
    const { id } = await askHelpdesk(server, 'dk')
    const { rows } = TABLE_BOUNDS.thread_note
    const at = new Date().toISOString()
    const body = JSON.stringify({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A' }] }],
    })
    await fill(
      'thread_note',
      Array.from({ length: rows - 1 }, (_, n) => ({
        thread: id,
        number: n + 1,
        idempotency_key: randomId(),
        author: 'demo-helpdesk',
        at,
        edited_at: null,
        body,
      })),
    )
    const note = () =>
      as(server, 'helpdesk').post(`/api/thread/${id}/notes`, { key: randomId(), body: JSON.parse(body) as unknown })
    expect((await Promise.all([note(), note()])).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201, 413,
    ])
  })

  test('S47 · threads of a person on one day, and not on the next', async () => {
    const now = new Date()
    const template = await server.stores.db.selectFrom('thread').selectAll().executeTakeFirstOrThrow()
    const { rows } = TABLE_BOUNDS.thread.perDay
    await fill(
      'thread',
      Array.from({ length: rows }, () => ({
        ...template,
        id: randomId(),
        idempotency_key: randomId(),
        started_by: planner,
        started_at: now.toISOString(),
      })),
    )
    const refused = (at: Date) =>
      server.stores.db.transaction().execute((trx) => refusedAsFull(trx, 'thread', { started_by: planner }, at))
    expect(await refused(now)).toBe('too-many-today')
    expect(await refused(new Date(now.getTime() + 24 * 60 * 60_000))).toBeNull()
  })

  test('S47 · requests of a centre that wait for answers of another one, and acts of a person on one day', async () => {
    const { db } = server.stores
    const template = await db.selectFrom('connection').selectAll().executeTakeFirstOrThrow()
    const open = { campaign: 'sid-2027', asker: 'dk', asked: 'se', status: 'proposed', last_by: 'dk' }
    const already = await db
      .selectFrom('connection')
      .select('id')
      .where((of) => of.and(open as never))
      .execute()
    await fill(
      'connection',
      Array.from({ length: TABLE_BOUNDS.connection.rows - 1 - already.length }, () => ({
        ...template,
        ...open,
        id: randomId(),
        pair: randomId(),
      })),
    )
    const own = await activitiesOf('dk')
    const request = async (activity: string, centre: string) => {
      const [asked = ''] = await activitiesOf(centre)
      const body = { activity, other: { centre, activity: asked }, words: '' }
      return as(server, 'planner.dk').post('/api/campaigns/sid-2027/centres/dk/connections', body)
    }
    const both = await Promise.all(own.slice(0, 2).map((activity) => request(activity, 'se')))
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(await refused?.json()).toMatchObject({ type: '/problems/too-many-requests-open' })

    const accepted = (await both.find(({ status }) => status === 201)?.json()) as { id: string }
    await fill(
      'connection_act',
      Array.from({ length: TABLE_BOUNDS.connection_act.perDay.rows - 1 }, (_, n) => ({
        connection: accepted.id,
        number: n + 2,
        at: new Date().toISOString(),
        act: 'say',
        centre: 'dk',
        person: planner,
        words: 'Hello',
      })),
    )
    const today = await request(own[2] ?? '', 'fi')
    expect([today.status, await today.json()]).toEqual([
      429,
      expect.objectContaining({ type: '/problems/too-many-today' }),
    ])
    const say = { act: 'say', centre: 'dk', words: 'One more' }
    const word = await as(server, 'planner.dk').post(`/api/connections/${accepted.id}/acts`, say)
    expect(word.status).toBe(429)
  })

  test('saved answers, of each kind', async () => {
    const entry = { title: 'Full', body: '{"type":"doc","content":[]}', used: 0, changed_by: 'demo-helpdesk' }
    const changed_at = new Date().toISOString()
    const held = await server.stores.db.selectFrom('answer_entry').select('id').where('kind', '=', 'canned').execute()
    await fill(
      'answer_entry',
      Array.from({ length: TABLE_BOUNDS.answer_entry.rows - held.length }, () => ({
        ...entry,
        id: randomId(),
        kind: 'canned',
        changed_at,
      })),
    )
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Yes.' }] }] }
    const saved = await as(server, 'helpdesk').post('/api/canned-answers', { title: 'One more', body })
    expect([saved.status, await saved.json()]).toEqual([409, expect.objectContaining({ type: '/problems/no-room' })])
  })
})

describe('a list reads no long column:', () => {
  const routes = ROUTE_CASES.filter(({ route, expected }) => route.startsWith('GET ') && whoMay(expected) !== undefined)

  test.each(routes)('S47 · $route at $path', async ({ route, path, expected }) => {
    const [, pattern] = route.split(' ')
    const { bounds } = server.app.routes.find((one) => one.method === 'GET' && one.path === pattern) ?? {}
    if (bounds !== 'list' || path.includes('{')) return
    const ask = () => as(server, whoMay(expected) ?? '').get(path)
    // The first request reads whatever stays in memory.
    await ask()
    const asked = await sqlOf(ask)
    const reading = asked.filter(readsLongColumn)
    // One row that the request names is no list.
    expect(reading.length > 1 ? reading : reading.filter((sql) => !sql.endsWith('where "id" = ?'))).toEqual([])
  })

  test.each([
    'select "id", "content" from "template" where "centre" = ?',
    'select * from "template"',
    'select "template".* from "template" left join "template_listing" on 1 = 1',
  ])('a planted one is found: %s', (sql) => {
    expect(readsLongColumn(sql)).toBe(true)
    expect(readsLongColumn('select "id" from "template" where "content" = ?')).toBe(false)
  })
})

const whoMay = (expected: Readonly<Record<VisitorName, number>>): string | undefined => {
  const visitor = (Object.keys(VISITORS) as VisitorName[]).find((one) => one !== 'anonymous' && expected[one] === 200)
  return visitor === undefined ? undefined : (VISITORS[visitor] ?? '').replace('@demo.example', '')
}

function readsLongColumn(sql: string): boolean {
  // One value of JSON is found by the engine.
  const [selected = '', ...rest] = sql.replaceAll(/json_extract\([^)]*\)/g, '?').split(' from ')
  const from = rest.join(' from ')
  return BOUNDS.some(
    ([table, { long = [] }]) =>
      from.includes(`"${table}"`) &&
      long.some((column: string) => new RegExp(`(?:select |, |\\.)(?:"${column}"|\\*)`).test(selected)),
  )
}
