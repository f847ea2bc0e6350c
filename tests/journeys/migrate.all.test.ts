/** The content of a SQLite data folder, carried to Postgres and back, with nothing lost and nobody signed out. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { UpdateLog } from '../../server/store/updateLog.ts'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { firstAuthors } from '../harness/firstAuthors.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { contentOfFile, migrateTo } from '../harness/migrateCommand.ts'
import { createSchemas, postgresReachable } from '../harness/postgres.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { theme, write } from '../harness/textOfPlan.ts'

const DK = 'plan/sid-2027/dk' as DocumentName

let root = ''
/** A data folder that a server has used. */
let used = ''
/** The cookie of a planner who is signed in there. */
let cookie = ''
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'sid-migrate-'))
  used = join(root, 'used')
  fillWithDemo(used)
  const server = await startServerProcess(used)
  cookie = await server.cookieOf('planner.dk@demo.example')
  const writer = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk?schema=${DOCUMENT_SCHEMA}`, { cookie })
  await writer.sync()
  for (const text of [' one', ' two', ' three']) {
    writer.edit(write(text))
    await writer.ack()
  }
  // Several in one commit.
  for (let letter = 0; letter < 20; letter += 1) writer.edit(write('.'))
  await writer.ack()
  await writer.close()
  // At an orderly end the updates would become part of the snapshot.
  await server.kill()
  addPages()
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Rows for several pages, with a number in their key, and texts that one of the engines may read in its own way. */
function addPages(): void {
  const db = new DatabaseSync(join(used, 'app.sqlite'))
  const insert = db.prepare(
    'INSERT INTO wording_version (language, number, texts, checked, restored, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const people = ['', "'; --", '\\x41 \\n', '{"a":[1]}', '😀 Ünï\u0301', 'a\nb\tc', 'NULL']
  for (let number = 1; number <= 130; number += 1) {
    const language = number % 2 === 0 ? 'da' : 'et'
    const restored = number % 3 === 0 ? null : -number
    insert.run(language, number, '{}', number % 2, restored, '2026-11-01', people[number % people.length] ?? '')
  }
  db.close()
}

function copyOfUsed(name: string): string {
  cpSync(used, join(root, name), { recursive: true })
  return join(root, name)
}

test('the target may be in the environment, so that no password is in the list of processes', async () => {
  const folder = copyOfUsed('named')
  const { code, output } = await migrateTo(
    { DATA_DIR: folder, MIGRATE_TO: 'postgres://u:hidden@127.0.0.1:9/sid' },
    null,
  )
  expect([code, output]).toEqual([1, expect.stringContaining('postgres://127.0.0.1:9/sid cannot be used')])
  expect(output).not.toContain('hidden')
  expect((await migrateTo({ DATA_DIR: folder }, null)).output).toContain('MIGRATE_TO names the target as well')
})

test('without Postgres it says why it cannot carry, and leaves the folder as it is', async () => {
  const folder = copyOfUsed('unreachable')
  const before = readdirSync(folder)
  const { code, output } = await migrateTo({ DATA_DIR: folder }, 'postgres://127.0.0.1:1/none')
  expect([code, output]).toEqual([1, expect.stringContaining('postgres://127.0.0.1:1/none cannot be used')])
  expect(readdirSync(folder)).toEqual(before)
  expect((await migrateTo({ DATA_DIR: folder }, 'mysql://somewhere')).output).toContain('Usage')
  expect((await migrateTo({ DATA_DIR: folder }, `file:${root}/copy`)).output).toContain('are of one kind')
})

describe.skipIf(!postgresReachable)('on Postgres', () => {
  const { newUrl, dropAll } = createSchemas()
  afterAll(dropAll)

  test('all that a folder holds comes back from Postgres as it was, and people stay signed in on both', async () => {
    const url = await newUrl()
    const there = await migrateTo({ DATA_DIR: used }, url)
    expect([there.code, there.output]).toEqual([0, expect.stringMatching(/^plan +69 .* the same$/m)])
    expect(there.output).toContain('It needs what stays there: secret, ended.jsonl')
    const back = join(root, 'back')
    const again = await migrateTo({ DATABASE_URL: url, DATA_DIR: used }, `file:${back}`)
    expect([again.code, again.output]).toEqual([0, expect.stringContaining('holds secret, ended.jsonl')])

    expect(contentOfFile(join(back, 'app.sqlite'))).toEqual(contentOfFile(join(used, 'app.sqlite')))
    const [before, after] = [used, back].map((folder) => contentOfFile(join(folder, 'documents.sqlite')))
    for (const table of ['document', 'snapshot', 'version']) expect(after?.[table], table).toEqual(before?.[table])
    for (const file of ['secret', 'ended.jsonl']) {
      expect(readFileSync(join(back, file))).toEqual(readFileSync(join(used, file)))
    }
    const postgres = await whatIsStored(await openPostgresUpdateLog(url))
    expect(postgres).toEqual(await whatIsStored(openSqliteUpdateLog(join(used, 'documents.sqlite'))))
    expect(postgres).toEqual(await whatIsStored(openSqliteUpdateLog(join(back, 'documents.sqlite'))))
    expect(postgres.updates.length, 'updates beside the snapshot').toBeGreaterThan(20)

    const dataDir = join(root, 'with-postgres')
    mkdirSync(dataDir)
    copyFileSync(join(used, 'secret'), join(dataDir, 'secret'))
    await expectToGoOn(await startServerProcess(dataDir, undefined, { DATABASE_URL: url }))
    await expectToGoOn(await startServerProcess(back))
  })

  test('a store that a server has open is refused, as source and as target', async () => {
    const url = await newUrl()
    const folder = copyOfUsed('in-use')
    const onFolder = await startServerProcess(folder)
    expect((await migrateTo({ DATA_DIR: folder }, url)).output).toContain('in use by another process')
    expect(await tablesIn(url), 'the target').toEqual([])
    expect(await onFolder.stop()).toBe(0)
    const dataDir = join(root, 'of-open-server')
    const server = await startServerProcess(dataDir, undefined, { DATABASE_URL: url, DEMO: '0' })
    const target = `file:${join(root, 'never')}`
    expect(await migrateTo({ DATABASE_URL: url }, target)).toEqual({
      code: 1,
      output: expect.stringContaining('in use by another server'),
    })
    expect(existsSync(join(root, 'never')), 'the target').toBe(false)
    expect((await migrateTo({ DATA_DIR: copyOfUsed('second') }, url)).output).toContain('holds data already')
    expect(await server.stop()).toBe(0)
  })

  test('a target that holds something is refused and stays as it is', async () => {
    const url = await newUrl()
    await run(url, 'CREATE TABLE of_others (id integer)')
    const { code, output } = await migrateTo({ DATA_DIR: used }, url)
    expect([code, output]).toEqual([1, expect.stringContaining('holds data already; name an empty folder or database')])
    expect(await tablesIn(url)).toEqual([{ tablename: 'of_others' }])

    const source = await newUrl()
    expect((await migrateTo({ DATA_DIR: used }, source)).code).toBe(0)
    const folder = join(root, 'full')
    mkdirSync(folder)
    writeFileSync(join(folder, 'letter.txt'), 'Dear')
    const intoFolder = () => migrateTo({ DATABASE_URL: source, DATA_DIR: used }, `file:${folder}`)
    expect((await intoFolder()).output).toContain('holds data already')
    expect(readdirSync(folder)).toEqual(['letter.txt'])
    rmSync(join(folder, 'letter.txt'))
    writeFileSync(join(folder, 'secret'), 'a secret of another server that is long enough')
    expect((await intoFolder()).output).toContain('has another file secret')
    expect(readdirSync(folder)).toEqual(['secret'])
  })

  test('a source or a half filled target of a newer release is refused', async () => {
    const folder = copyOfUsed('newer')
    const db = new DatabaseSync(join(folder, 'documents.sqlite'))
    db.exec('PRAGMA user_version = 99')
    db.close()
    const url = await newUrl()
    expect((await migrateTo({ DATA_DIR: folder }, url)).output).toContain('written by a newer release')
    expect(await tablesIn(url)).toEqual([])
    await run(
      url,
      `CREATE TABLE transfer (name text PRIMARY KEY, value text NOT NULL);
       INSERT INTO transfer VALUES ('source', 'file:${used}');
       CREATE TABLE log_migration (number integer PRIMARY KEY); INSERT INTO log_migration VALUES (99)`,
    )
    expect((await migrateTo({ DATA_DIR: used }, url)).output).toContain('written by a newer release')
  })
})

async function whatIsStored(log: UpdateLog) {
  const stored = await log.load(DK)
  if (stored === null) throw new Error('the plan is missing')
  const versions = await log.versions.list(DK)
  const authors = [...(await firstAuthors(log, DK))].toSorted(([a], [b]) => a - b)
  await log.close()
  const { snapshot, updates, ...head } = stored
  return { ...head, snapshot: bytes(snapshot.state), updates: updates.map(bytes), versions, authors }
}

const bytes = (given: Uint8Array): string => Buffer.from(given).toString('base64')

/** The planner who was signed in before the transfer still is, and finds the text. */
async function expectToGoOn(server: ServerProcess): Promise<void> {
  const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk?schema=${DOCUMENT_SCHEMA}`, { cookie })
  await socket.sync()
  expect(theme(socket.doc)).toContain(' one two three...')
  socket.edit(write(' and on'))
  expect(await socket.ack()).toBe('committed')
  await socket.close()
  expect(await server.stop()).toBe(0)
}

const tablesIn = (url: string) => run(url, 'SELECT tablename FROM pg_tables WHERE schemaname = current_schema()')

async function run(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
