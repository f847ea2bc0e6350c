/**
 * Data of the program from before release 0.1.0 is refused in one sentence, by everything that would open it, and is
 * not changed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isPostgresEmpty } from '../../server/store/backup/postgresBackup.ts'
import { openStores } from '../../server/wiring/openStores.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { freePort, runToEnd } from '../harness/serverProcess.ts'
import { copyStore, RELEASES, type CopiedStore, type Engine } from './fixture.ts'
import { bytesIn, changeFile, changePostgres, refusalOf } from './untouched.ts'

const [release] = RELEASES
const END =
  'was written before release 0.1.0 and cannot be opened by it, so nothing in it was changed: ' +
  'name an empty DATA_DIR or DATABASE_URL, and import the data files that the older program exports.'
const NOT_RESTORED =
  'it was made before release 0.1.0, which cannot read it; import the data files that the older program exports'

/** The names of migrations that this program had before it was released. */
const UNRELEASED = `DELETE FROM kysely_migration;
  INSERT INTO kysely_migration VALUES ('0001-first', '2026-11-20T00:00:00.000Z'), ('0042-waiting-help', '2026-11-29T00:00:00.000Z')`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-unreleased-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

interface Unreleased extends CopiedStore {
  /** All that it holds, for a comparison. */
  readonly content: () => Promise<unknown>
}

async function unreleasedStore(engine: Engine): Promise<Unreleased> {
  const store = await copyStore(release, engine, folder)
  const { dataDir, databaseUrl } = store
  if (databaseUrl !== null) return { ...store, content: await changePostgres(databaseUrl, UNRELEASED) }
  changeFile(join(dataDir, 'app.sqlite'), UNRELEASED).close()
  return { ...store, content: async () => bytesIn(dataDir) }
}

function run(command: 'backup' | 'restore' | 'migrate' | 'coordinator', given: readonly string[], store: CopiedStore) {
  const env = { ...process.env, DATABASE_URL: store.databaseUrl ?? '', DATA_DIR: store.dataDir }
  return spawnSync(process.execPath, [`server/commands/${command}.ts`, ...given], { env, encoding: 'utf8' })
}

/** An empty folder, or an empty database beside one. */
async function emptyStore(engine: Engine): Promise<CopiedStore> {
  const dataDir = join(folder, 'empty')
  if (engine === 'sqlite') return { dataDir, databaseUrl: null, drop: async () => {} }
  const { url, drop } = await createSchema()
  return { dataDir, databaseUrl: url, drop }
}

async function isEmpty({ dataDir, databaseUrl }: CopiedStore): Promise<boolean> {
  if (databaseUrl !== null) return isPostgresEmpty(databaseUrl)
  return !existsSync(dataDir) || readdirSync(dataDir).length === 0
}

const sentenceOf = ({ dataDir, databaseUrl }: CopiedStore): string =>
  `${databaseUrl === null ? `The data folder ${dataDir}` : `The database at ${new URL(databaseUrl).host}`} ${END}`

const addressOf = ({ dataDir, databaseUrl }: CopiedStore): string => databaseUrl ?? `file:${dataDir}`

test('the program says so and ends', async () => {
  const { dataDir } = await unreleasedStore('sqlite')
  const { code, output } = await runToEnd({ DATA_DIR: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'warn' })
  expect([code, output]).toEqual([1, `The data folder ${dataDir} ${END}\n`])
})

test('an update log with a number from before all releases is refused, and keeps its bytes', async () => {
  const { dataDir } = await copyStore(release, 'sqlite', folder)
  changeFile(join(dataDir, 'documents.sqlite'), 'PRAGMA user_version = 5').close()
  const before = bytesIn(dataDir)
  expect(await refusalOf(openStores({ dataDir, databaseUrl: null }))).toBe(`The data folder ${dataDir} ${END}`)
  expect(bytesIn(dataDir)).toEqual(before)
})

const ENGINES: readonly Engine[] = postgresReachable ? ['sqlite', 'postgres'] : ['sqlite']

describe.each(ENGINES)('an unreleased store in %s', (engine) => {
  test('is refused at the start, and keeps its content', async () => {
    const store = await unreleasedStore(engine)
    const before = await store.content()
    expect(await refusalOf(openStores(store))).toBe(sentenceOf(store))
    expect(await store.content()).toEqual(before)
    await store.drop()
  })

  test('gives no link for a coordinator', async () => {
    const store = await unreleasedStore(engine)
    const before = await store.content()
    const { status, stderr } = run('coordinator', ['name@centre.example'], store)
    expect([status, stderr]).toEqual([1, `${sentenceOf(store)}\n`])
    expect(await store.content()).toEqual(before)
    await store.drop()
  })

  test('is not restored from a backup: the target stays empty', async () => {
    const store = await unreleasedStore(engine)
    const target = await emptyStore(engine)
    const archive = join(folder, 'backup.tar')
    expect(run('backup', [archive], store)).toMatchObject({ status: 0 })
    const { status, stderr } = run('restore', [archive], target)
    expect([status, stderr]).toEqual([1, `Nothing was restored from ${archive}: ${NOT_RESTORED}\n`])
    expect(await isEmpty(target)).toBe(true)
    await Promise.all([store.drop(), target.drop()])
  })
})

describe.skipIf(!postgresReachable)('a migration to the other engine', () => {
  test.each(['sqlite', 'postgres'] as const)('is refused from an unreleased store in %s', async (engine) => {
    const store = await unreleasedStore(engine)
    const target = await emptyStore(engine === 'sqlite' ? 'postgres' : 'sqlite')
    const before = await store.content()
    const { status, stderr } = run('migrate', ['--to', addressOf(target)], store)
    expect([status, stderr]).toEqual([1, `${sentenceOf(store)}\n`])
    expect(await isEmpty(target)).toBe(true)
    expect(await store.content()).toEqual(before)
    await Promise.all([store.drop(), target.drop()])
  })
})
