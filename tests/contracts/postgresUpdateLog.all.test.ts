/** Requirements for only the update log in Postgres: several nodes write to it, and each round trip costs. */
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'
import { firstAuthors } from '../harness/firstAuthors.ts'
import { countRoundTrips } from '../harness/countRoundTrips.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'

const NAMES = Array.from({ length: 50 }, (_, at) => `plan/sid-2027/c${at}` as DocumentName)
const [A, B] = NAMES as [DocumentName, DocumentName]
const ANNA = PersonId.parse('anna')

const entry = (document: DocumentName, text: string): LogEntry => ({
  document,
  update: Buffer.from(text),
  person: ANNA,
  clients: [7],
})

describe.skipIf(!postgresReachable)('the update log in Postgres', () => {
  let schema: Awaited<ReturnType<typeof createSchema>>
  const opened: UpdateLog[] = []
  async function open(url = schema.url, holder: string | null = null): Promise<UpdateLog> {
    const log = await openPostgresUpdateLog(url, { holder })
    opened.push(log)
    return log
  }
  const clients: Client[] = []
  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: schema.url })
    clients.push(client)
    await client.connect()
    return client
  }
  beforeEach(async () => {
    schema = await createSchema()
    const first = { incarnation: Incarnation.parse('i1'), schema: 1, state: new Uint8Array(), person: null }
    await (await open()).create(NAMES.map((document) => ({ document, ...first })))
  })
  afterEach(async () => {
    for (const log of opened.splice(0)) await log.close()
    for (const client of clients.splice(0)) await client.end()
    await schema.drop()
  })

  test('takes one round trip to commit any number of documents, and one for each thing that is read', async () => {
    const counter = await countRoundTrips(schema.url)
    const log = await open(counter.url, '')
    async function roundTripsOf(work: () => Promise<unknown>): Promise<number> {
      counter.take()
      await work()
      return counter.take()
    }
    const commitTo = (count: number) => () => log.commit(NAMES.slice(0, count).map((name) => entry(name, 'x')))
    expect([
      await roundTripsOf(commitTo(1)),
      await roundTripsOf(commitTo(10)),
      await roundTripsOf(commitTo(50)),
      await roundTripsOf(() => log.commit([entry(A, '1'), entry(B, '2'), { ...entry(A, '3'), schema: 2 }])),
      await roundTripsOf(() => log.commit([])),
    ]).toEqual([1, 1, 1, 1, 0])
    expect([
      await roundTripsOf(() => log.head(A)),
      await roundTripsOf(() => log.load(A)),
      await roundTripsOf(() => log.since(A, 1)),
      await roundTripsOf(() => log.sequences(NAMES)),
      await roundTripsOf(() => log.changes(null)),
    ]).toEqual([1, 1, 1, 1, 1])
    await counter.close()
  })

  test('two nodes that commit to the same documents in opposite orders do not block each other', async () => {
    const [one, other] = [await open(), await open()]
    const batch = (order: readonly DocumentName[], text: string) => order.map((name) => entry(name, text))
    const backwards = NAMES.toReversed()
    for (let round = 0; round < 30; round++) {
      await Promise.all([one.commit(batch(NAMES, 'a')), other.commit(batch(backwards, 'b'))])
    }
    expect(await one.sequences([A, B])).toEqual(
      new Map([
        [A, 60],
        [B, 60],
      ]),
    )
    const numbers = (await other.since(A, 0))?.updates.map(({ sequence }) => sequence)
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
  })

  test('S38 · if nodes complete a document at the same moment, one completion is stored, and only its author', async () => {
    const logs = await Promise.all(Array.from({ length: 4 }, () => open()))
    await Promise.all(
      logs.map((log, at) => log.commit([{ ...entry(A, `layout ${at}`), schema: 2, clients: [at] }, entry(A, 'edit')])),
    )
    const tail = await logs[0]?.since(A, 0)
    expect(tail?.updates.filter(({ schema }) => schema === 2)).toHaveLength(1)
    expect([tail?.head.schema, tail?.head.sequence]).toEqual([2, 5])
    expect((await firstAuthors(logs[0] as UpdateLog, A)).size).toBe(2)
  })

  test('S45 · commits nothing once another server has claimed the database', async () => {
    const log = await open(schema.url, 'first')
    const client = await connect()
    await client.query("UPDATE server_lease SET holder = 'first'")
    await log.commit([entry(A, '1')])
    await client.query("UPDATE server_lease SET holder = 'second'")
    await expect(log.commit([entry(A, '2')])).rejects.toThrow('Another server has taken over the database.')
    expect((await log.head(A))?.sequence).toBe(1)
  })

  test('S69 · names a document whose commit ends late, after those that began later', async () => {
    const log = await open()
    const late = await connect()
    await late.query('BEGIN')
    await late.query('UPDATE log_document SET sequence = sequence + 1 WHERE name = $1', [A])
    let cursor = (await log.changes(null)).next
    for (const text of ['1', '2']) {
      await log.commit([entry(B, text)])
      const { sequences, next } = await log.changes(cursor)
      // It may be named in vain, where somebody else in this Postgres has a transaction open.
      expect([sequences.get(A) ?? 0, sequences.get(B)]).toEqual([0, Number(text)])
      cursor = next
    }
    await late.query('COMMIT')
    expect((await log.changes(cursor)).sequences.get(A)).toBe(1)
  })

  test('reads rows of an older release, which hold one update each', async () => {
    const log = await open()
    const client = await connect()
    await client.query(
      `INSERT INTO log_entry (document, sequence, data, person, at) VALUES ($1, 1, 'one', 'bo', now()), ($1, 2, 'two', NULL, now())`,
      [A],
    )
    await client.query('UPDATE log_document SET sequence = 2 WHERE name = $1', [A])
    await log.commit([entry(A, 'three'), entry(A, 'four')])
    const tail = await log.since(A, 0)
    expect(tail?.updates.map(({ update, person }) => [Buffer.from(update).toString(), person])).toEqual([
      ['one', 'bo'],
      ['two', null],
      ['three', 'anna'],
      ['four', 'anna'],
    ])
  })
})
