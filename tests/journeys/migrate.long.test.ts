/** Transfers that are killed in the middle, and targets that are damaged before they are complete. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillWithDemo } from '../harness/demoFolder.ts'
import {
  contentOfFile,
  migrateTo,
  partsInFolder,
  partsInPostgres,
  startMigrate,
  type CountParts,
  type Ended,
} from '../harness/migrateCommand.ts'
import { createSchemas, postgresReachable } from '../harness/postgres.ts'
import { seededRandom } from '../harness/random.ts'
import { freePort, runToEnd } from '../harness/serverProcess.ts'

const KILLS = 5
/** The demo network has 59 tables and 221 documents. */
const PARTS = 280

interface Direction {
  readonly environment: Record<string, string>
  readonly to: string
  readonly countParts: CountParts
}

/** @returns how the call ended: killed once it had marked this many parts, or earlier by itself */
async function killAt(parts: number, { environment, to, countParts }: Direction): Promise<Ended> {
  const running = startMigrate(environment, to)
  const watching = new AbortController()
  void running.ended.then(() => watching.abort())
  while (!watching.signal.aborted) {
    if (((await countParts()) ?? 0) >= parts) running.kill()
    await wait(2)
  }
  return running.ended
}

/** Kills one call after another, each some way behind the one before it. */
async function killSeveral(direction: Direction, seed: number): Promise<void> {
  const random = seededRandom(seed)
  const moments = Array.from({ length: KILLS }, () => Math.floor(random.next() * (PARTS - 10))).toSorted(
    (a, b) => a - b,
  )
  for (const parts of moments) {
    const { code, output } = await killAt(parts, direction)
    expect(code, `killed at ${parts} parts: ${output}`).toBeNull()
  }
}

const startServer = async (environment: Record<string, string>) =>
  runToEnd({ PORT: String(await freePort()), LOG_LEVEL: 'warn', ...environment })

let root = ''
let demo = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sid-migrate-'))
  demo = join(root, 'demo')
  fillWithDemo(demo)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function expectSameAsDemo(folder: string): void {
  for (const [file, ...tables] of [
    ['app.sqlite', 'person', 'thread_comment', 'publication', 'activity_history', 'transfer'],
    ['documents.sqlite', 'document', 'snapshot', 'version', 'entry', 'author'],
  ]) {
    const [found, wanted] = [folder, demo].map((one) => contentOfFile(join(one, file ?? '')))
    for (const table of tables) expect(found?.[table], table).toEqual(wanted?.[table])
  }
}

describe.skipIf(!postgresReachable)('on Postgres', () => {
  const { newUrl, dropAll } = createSchemas()
  afterAll(dropAll)

  test('a transfer that is killed five times, in both directions, ends complete at the sixth call', async () => {
    const url = await newUrl()
    const there = { environment: { DATA_DIR: demo }, to: url, countParts: partsInPostgres(url) }
    await killSeveral(there, 1)
    expect(await startServer({ DATABASE_URL: url, DATA_DIR: join(root, 'server') }), 'a server').toEqual({
      code: 1,
      output: expect.stringContaining('is being filled by npm run migrate, which has not ended'),
    })
    const other = join(root, 'other')
    cpSync(demo, other, { recursive: true })
    expect((await migrateTo({ DATA_DIR: other }, url)).output).toContain(`is half filled from file:${demo}`)
    expect(await migrateTo(there.environment, url)).toMatchObject({ code: 0 })

    const folder = join(root, 'back')
    const environment = { DATABASE_URL: url, DATA_DIR: demo }
    const back = { environment, to: `file:${folder}`, countParts: partsInFolder(folder) }
    await killSeveral(back, 2)
    expect(await startServer({ DATA_DIR: folder })).toEqual({
      code: 1,
      output: expect.stringContaining('is being filled by npm run migrate, which has not ended'),
    })
    expect(await migrateTo(environment, back.to)).toMatchObject({ code: 0 })
    expectSameAsDemo(folder)
  }, 120_000)

  test('rows that are damaged in the target are named, and the next call carries them again', async () => {
    const url = await newUrl()
    const there = { environment: { DATA_DIR: demo }, to: url, countParts: partsInPostgres(url) }
    expect((await killAt(PARTS - 20, there)).code).toBeNull()
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(
      "UPDATE thread_comment SET body = body || ' ' WHERE number = 1 AND thread = (SELECT min(id) FROM thread)",
    )
    await client.query(`UPDATE log_document SET sequence = sequence + 1 WHERE name = 'plan/sid-2027/dk'`)
    await client.query(`DELETE FROM log_version WHERE document = 'plan/sid-2027/al'`)
    await client.end()
    const found = await migrateTo(there.environment, url)
    expect(found.code).toBe(1)
    const different = found.output.split('\n').filter((line) => /DIFFERENT|^- /.test(line))
    expect(different).toEqual([
      expect.stringMatching(/^thread_comment /),
      expect.stringMatching(/^documents/),
      expect.stringMatching(/^versions/),
      '- the document plan/sid-2027/dk',
      '- the versions of plan/sid-2027/al',
    ])
    expect((await startServer({ DATABASE_URL: url, DATA_DIR: join(root, 'server') })).code, 'a server').toBe(1)
    expect(await migrateTo(there.environment, url)).toMatchObject({ code: 0 })
  }, 60_000)

  test('changes in the source between two calls are carried over too', async () => {
    const url = await newUrl()
    const source = join(root, 'changed')
    cpSync(demo, source, { recursive: true })
    const there = { environment: { DATA_DIR: source }, to: url, countParts: partsInPostgres(url) }
    expect((await killAt(PARTS - 20, there)).code).toBeNull()
    const app = new DatabaseSync(join(source, 'app.sqlite'))
    app.exec("UPDATE person SET name = name || ' II'; DELETE FROM thread_reading")
    app.close()
    const log = new DatabaseSync(join(source, 'documents.sqlite'))
    log.exec("UPDATE document SET incarnation = 'another' WHERE name = 'plan/sid-2027/al'")
    log.close()
    expect(await migrateTo(there.environment, url)).toMatchObject({ code: 0 })
  }, 60_000)
})
