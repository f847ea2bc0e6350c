/** An older program refuses what a newer one wrote, in one sentence, and changes nothing in it. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStores } from '../../server/wiring/openStores.ts'
import { postgresReachable } from '../harness/postgres.ts'
import { freePort, runToEnd } from '../harness/serverProcess.ts'
import { COMMITS, readDump, unpackDataFolder } from './fixture.ts'
import { loadIntoNewSchema } from './postgresDump.ts'

const [commit] = COMMITS
const SENTENCE =
  /^.+ was written by a newer release of this program, so it was not opened and nothing in it was changed\.\n?$/

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-newer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** As later releases leave the two files of a data folder. */
const NEWER = [
  ['the app database', 'app.sqlite', "INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01T00:00:00.000Z')"],
  ['the update log', 'documents.sqlite', 'PRAGMA user_version = 99'],
] as const

const change = (file: string, sql: string): DatabaseSync => {
  const db = new DatabaseSync(file)
  db.exec(sql)
  return db
}

/** Index of the write-ahead log, which SQLite makes to read it. Nothing is stored there. */
const isIndex = (name: string): boolean => name.endsWith('-shm')

const bytesIn = (of: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isIndex(entry.name))
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name)).toString('base64')]),
  )

/** @returns why the stores were not opened */
const refusalOf = (stores: Promise<unknown>): Promise<string> =>
  stores.then(
    () => 'opened',
    (error: Error) => error.message,
  )

test('the program says so and ends', async () => {
  const data = oldData()
  change(join(data, 'app.sqlite'), NEWER[0][2]).close()
  const { code, output } = await runToEnd({ DATA_DIR: data, PORT: String(await freePort()), LOG_LEVEL: 'warn' })
  expect([code, output]).toEqual([1, expect.stringMatching(SENTENCE)])
})

describe('a data folder', () => {
  test.each(NEWER)('is refused if %s is newer, and keeps its bytes', async (_, name, sql) => {
    const data = oldData()
    change(join(data, name), sql).close()
    const before = bytesIn(data)
    expect(await refusalOf(openStores({ dataDir: data, databaseUrl: null }))).toMatch(SENTENCE)
    expect(bytesIn(data)).toEqual(before)
  })

  test.each(NEWER)('is refused if only the write-ahead log says that %s is newer', async (_, name, sql) => {
    const data = oldData()
    const killed = join(folder, 'killed')
    const db = change(join(data, name), sql)
    cpSync(data, killed, { recursive: true, filter: (file) => !isIndex(file) })
    db.close()
    const before = bytesIn(killed)
    expect(before[`${name}-wal`]).not.toBe('')
    expect(await refusalOf(openStores({ dataDir: killed, databaseUrl: null }))).toMatch(SENTENCE)
    expect(bytesIn(killed)).toEqual(before)
  })

  test('is not restored from a backup of a newer release', () => {
    const data = oldData()
    change(join(data, 'documents.sqlite'), NEWER[1][2]).close()
    const archive = join(folder, 'backup.tar')
    expect(run('backup', archive, data)).toMatchObject({ status: 0 })
    const restored = run('restore', archive, join(folder, 'restored'))
    expect([restored.status, restored.stderr]).toEqual([1, expect.stringContaining('a newer release made it')])
    expect(readdirSync(join(folder, 'restored'))).toEqual([])
  })
})

/** @returns a data folder of an older release */
function oldData(): string {
  const data = mkdtempSync(join(folder, 'data-'))
  unpackDataFolder(commit, 'sqlite', data)
  return data
}

function run(script: 'backup' | 'restore', file: string, dataDir: string) {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir }
  return spawnSync(process.execPath, [`server/commands/${script}.ts`, file], { env, encoding: 'utf8' })
}

describe.skipIf(!postgresReachable)('a Postgres database', () => {
  test.each([
    ['the app database', "INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01T00:00:00.000Z')"],
    ['the update log', 'INSERT INTO log_migration VALUES (99)'],
  ])('is refused if %s is newer, and keeps its rows', async (_, sql) => {
    const { url, drop } = await loadIntoNewSchema(readDump(commit))
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(sql)
    const before = await everythingIn(client)
    expect(await refusalOf(openStores({ dataDir: folder, databaseUrl: url }))).toMatch(SENTENCE)
    expect(await everythingIn(client)).toEqual(before)
    await client.end()
    await drop()
  })
})

/** The columns and a digest of the rows of each table. */
async function everythingIn(client: Client): Promise<unknown> {
  const { rows: columns } = await client.query<{ table_name: string }>(
    `SELECT table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema = current_schema() ORDER BY table_name, column_name`,
  )
  const tables = [...new Set(columns.map(({ table_name }) => table_name))]
  const digests: unknown[] = []
  for (const table of tables) {
    const { rows } = await client.query(
      `SELECT count(*), md5(string_agg(row::text, '|' ORDER BY row::text)) FROM "${table}" row`,
    )
    digests.push([table, rows[0]])
  }
  return { columns, digests }
}
