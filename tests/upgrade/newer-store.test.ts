/** An older program refuses what a newer one wrote, in one sentence, and changes nothing in it. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStores } from '../../server/wiring/openStores.ts'
import { freePort, runToEnd } from '../harness/serverProcess.ts'
import { copyStore, RELEASES } from './fixture.ts'
import { bytesIn, changeFile, isIndex, NEWER_SENTENCE, refusalOf } from './untouched.ts'

const [release] = RELEASES

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

test('the program says so and ends', async () => {
  const { dataDir } = await copyStore(release, 'sqlite', folder)
  changeFile(join(dataDir, 'app.sqlite'), NEWER[0][2]).close()
  const { code, output } = await runToEnd({ DATA_DIR: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'warn' })
  expect([code, output]).toEqual([1, expect.stringMatching(NEWER_SENTENCE)])
})

describe('a data folder', () => {
  test.each(NEWER)('is refused if %s is newer, and keeps its bytes', async (_, name, sql) => {
    const { dataDir } = await copyStore(release, 'sqlite', folder)
    changeFile(join(dataDir, name), sql).close()
    const before = bytesIn(dataDir)
    expect(await refusalOf(openStores({ dataDir, databaseUrl: null }))).toMatch(NEWER_SENTENCE)
    expect(bytesIn(dataDir)).toEqual(before)
  })

  test.each(NEWER)('is refused if only the write-ahead log says that %s is newer', async (_, name, sql) => {
    const { dataDir } = await copyStore(release, 'sqlite', folder)
    const killed = join(folder, 'killed')
    const db = changeFile(join(dataDir, name), sql)
    cpSync(dataDir, killed, { recursive: true, filter: (file) => !isIndex(file) })
    db.close()
    const before = bytesIn(killed)
    expect(before[`${name}-wal`]).not.toBe('')
    expect(await refusalOf(openStores({ dataDir: killed, databaseUrl: null }))).toMatch(NEWER_SENTENCE)
    expect(bytesIn(killed)).toEqual(before)
  })

  test('is not restored from a backup of a newer release', async () => {
    const { dataDir } = await copyStore(release, 'sqlite', folder)
    changeFile(join(dataDir, 'documents.sqlite'), NEWER[1][2]).close()
    const archive = join(folder, 'backup.tar')
    expect(run('backup', archive, dataDir)).toMatchObject({ status: 0 })
    const restored = run('restore', archive, join(folder, 'restored'))
    expect([restored.status, restored.stderr]).toEqual([1, expect.stringContaining('a newer release made it')])
    expect(readdirSync(join(folder, 'restored'))).toEqual([])
  })
})

function run(script: 'backup' | 'restore', file: string, dataDir: string) {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir }
  return spawnSync(process.execPath, [`server/commands/${script}.ts`, file], { env, encoding: 'utf8' })
}
