/** Backups of a server that is written to meanwhile, restored elsewhere. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { as } from '../harness/as.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startServerProcess } from '../harness/serverProcess.ts'
import { startTestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { said } from '../harness/threadsOverHttp.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-backup-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `npm run backup` or `restore` as npm does. */
async function run(script: 'backup' | 'restore', file: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, [`server/commands/${script}.ts`, file], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (data) => (output += String(data)))
  child.stderr.on('data', (data) => (output += String(data)))
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { code, output }
}

type Rows = Readonly<Record<string, readonly unknown[]>>

/** The servers that run on a database, and their messages. */
const OF_NODES = ['server_lease', 'work_lease', 'node_message', 'node_message_head']

/**
 * All but the intended differences: sessions are ended, incarnations new, waiting mails do not go, another server runs
 * on it, and the audit log has one entry more.
 */
const OTHER = new Set(['session', 'mail', 'mail_item', 'store_identity', 'audit_entry', 'audit_chain', ...OF_NODES])

function comparable(rows: Rows): unknown {
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([table]) => !OTHER.has(table) && !/migration/.test(table))
      .map(([table, list]) => [
        table,
        list.map((row) => JSON.stringify({ ...(row as object), incarnation: undefined })).toSorted(),
      ]),
  )
}

function rowsOfFile(file: string): Rows {
  const db = new DatabaseSync(file)
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[]
  const rows = Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [
              key,
              value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
            ]),
          ),
        ),
    ]),
  )
  db.close()
  return rows
}

async function rowsOfPostgres(url: string): Promise<Rows> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const tables = await client.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
  )
  const rows: Record<string, readonly unknown[]> = {}
  for (const { name } of tables.rows) {
    const found = await client.query<{ json: object }>(`SELECT row_to_json(row) AS json FROM "${name}" row`)
    rows[name] = found.rows.map(({ json }) => json)
  }
  await client.end()
  return rows
}

async function stateOf(log: UpdateLog, document: string): Promise<Uint8Array> {
  const stored = await log.load(document as DocumentName)
  if (stored === null) throw new Error(`${document} is missing`)
  const doc = new Y.Doc()
  for (const update of [stored.snapshot.state, ...stored.updates]) Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdate(doc)
}

interface World {
  readonly environment: Record<string, string>
  readonly rows: () => Promise<Rows>
  readonly openLog: () => Promise<UpdateLog>
}

/** @param make makes a place for a server's data, empty */
function describeBackup(engine: string, make: (name: string) => Promise<World>): void {
  test(`a backup of ${engine}, taken while people write, restores into a new instance: every row, every document`, async () => {
    const first = await make('first')
    let server = await startServerProcess(join(folder, `${engine}-first`), undefined, first.environment)
    const demo = async (who: string) => server.cookieOf(`${who}@demo.example`)
    const url = () => `${server.ws}/sync/plan/sid-2027/dk`
    const writer = await openRawSocket(url(), { cookie: await demo('planner.dk') })
    await writer.sync()
    writer.edit(write(' before'))
    await writer.ack()
    await as(server, 'planner.dk').post('/api/threads/plan/sid-2027/dk', {
      key: 'a-key-of-a-backup',
      place: { at: 'document' },
      audience: 'centre',
      toHelpdesk: true,
      body: said('Kept?'),
    })
    // People write while the copies are made, and nobody is held up by it.
    const writing = new AbortController()
    let written = 0
    const typing = (async () => {
      while (!writing.signal.aborted) {
        writer.edit(write('.'))
        written += 1
        expect(await writer.ack()).toBe('committed')
      }
    })()
    const file = join(folder, `${engine}.tar`)
    const acknowledgedBefore = theme(writer.doc).length
    const made = await run('backup', file, first.environment)
    const duringBackup = written
    writing.abort()
    await typing
    expect(made).toEqual({ code: 0, output: `Backup written: ${file}\n` })
    expect(duringBackup).toBeGreaterThan(3)
    expect(server.output()).not.toContain('failed')
    expect((await run('backup', file, first.environment)).output, 'it replaces nothing').toContain('exists already')
    await writer.close()
    expect(await server.stop()).toBe(0)

    // At rest both sides of a comparison stand still.
    const still = join(folder, `${engine}-still.tar`)
    expect((await run('backup', still, first.environment)).code).toBe(0)
    const second = await make('second')
    const restored = await run('restore', still, second.environment)
    expect(restored.output).toContain('Restored what the backup of')
    const [before, after] = [await first.rows(), await second.rows()]
    expect(comparable(after)).toEqual(comparable(before))
    expect(Object.values(before).flat().length).toBeGreaterThan(500)
    expect([before.session?.length, after.session]).toEqual([2, []])
    expect(after.audit_entry).toEqual([
      ...(before.audit_entry ?? []),
      expect.objectContaining({ action: 'server.restore' }),
    ])
    const statesOf = (rows: Rows) => (rows.mail ?? []).map((row) => (row as { state: string }).state)
    expect([statesOf(before), statesOf(after)]).toEqual([['queued'], ['unsure']])
    const notifications = before.notification?.length
    expect([before.mail_item?.length, after.mail_item?.length]).toEqual([0, notifications])
    const incarnations = (rows: Rows) =>
      (rows.document ?? rows.log_document ?? []).map((row) => (row as { incarnation: string }).incarnation)
    expect(incarnations(after).filter((one) => incarnations(before).includes(one))).toEqual([])
    const logs = [await first.openLog(), await second.openLog()] as const
    for (const document of ['plan/sid-2027/dk', 'plan/sid-2027/se', 'profile/sid-2027/dk']) {
      expect(await stateOf(logs[1], document)).toEqual(await stateOf(logs[0], document))
    }
    await Promise.all(logs.map((log) => log.close()))
    expect((await run('restore', still, second.environment)).output).toContain('not empty')

    // The backup taken in the middle is whole and holds everything acknowledged before, and a server runs on it.
    const third = await make('third')
    expect((await run('restore', file, third.environment)).code).toBe(0)
    const rows = await third.rows()
    const log = await third.openLog()
    for (const row of rows.plan ?? []) {
      const { campaign, centre, version } = row as { campaign: string; centre: string; version: number }
      const head = await log.head(`plan/${campaign}/${centre}` as DocumentName)
      expect(head?.sequence, 'no row is ahead of its document').toBeGreaterThanOrEqual(version)
    }
    await log.close()
    server = await startServerProcess(join(folder, `${engine}-third`), undefined, third.environment)
    const reader = await openRawSocket(url(), { cookie: await demo('reader') })
    await reader.sync()
    expect(theme(reader.doc).length).toBeGreaterThanOrEqual(acknowledgedBefore)
    expect(theme(reader.doc)).toContain(' before')
    await reader.close()
    expect(await server.stop()).toBe(0)
  }, 120_000)
}

describeBackup('SQLite', async (name) => {
  const dataDir = join(folder, `SQLite-${name}`)
  return {
    environment: { DATA_DIR: dataDir },
    rows: async () => ({
      ...rowsOfFile(join(dataDir, 'app.sqlite')),
      ...rowsOfFile(join(dataDir, 'documents.sqlite')),
    }),
    openLog: async () => openSqliteUpdateLog(join(dataDir, 'documents.sqlite')),
  }
})

describe.skipIf(!postgresReachable)('on Postgres', () => {
  const schemas: Awaited<ReturnType<typeof createSchema>>[] = []
  afterAll(() => Promise.all(schemas.map((schema) => schema.drop())))
  describeBackup('Postgres', async (name) => {
    const schema = await createSchema()
    schemas.push(schema)
    return {
      environment: { DATABASE_URL: schema.url, DATA_DIR: join(folder, `Postgres-${name}`) },
      rows: () => rowsOfPostgres(schema.url),
      openLog: () => openPostgresUpdateLog(schema.url),
    }
  })
})

test('a damaged or cut archive, or another file, is refused, and leaves the folder empty', async () => {
  const server = await startTestServer()
  const file = join(folder, 'whole.tar')
  expect((await run('backup', file, { DATA_DIR: server.folder })).code).toBe(0)
  await server.close()
  const whole = readFileSync(file)
  const flipped = Buffer.from(whole)
  flipped.writeUInt8((flipped[40_000] ?? 0) ^ 1, 40_000)
  const into = join(folder, 'into')
  mkdirSync(into)
  for (const [bytes, why] of [
    [flipped, 'damaged'],
    [whole.subarray(0, whole.length / 2), 'damaged'],
    [whole.subarray(0, 300), 'ends too early'],
    [Buffer.alloc(4096, 'no archive at all'), 'missing in it'],
  ] as const) {
    const bad = join(folder, 'bad.tar')
    writeFileSync(bad, bytes)
    const { code, output } = await run('restore', bad, { DATA_DIR: into })
    expect([code, output]).toEqual([1, expect.stringContaining(why)])
    expect(readdirSync(into)).toEqual([])
  }
  expect((await run('backup', join(folder, 'none.tar'), { DATA_DIR: into })).output).toContain('There is no backup')
  expect(existsSync(join(folder, 'none.tar'))).toBe(false)
}, 60_000)
