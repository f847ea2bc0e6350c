/** Release 0.1.0 kept the edits of the last seconds in files that later releases do not read. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStores } from '../../server/wiring/openStores.ts'
import { copyStore, RELEASES } from './fixture.ts'
import { bytesIn, refusalOf } from './untouched.ts'

const [release] = RELEASES
const SENTENCE =
  /documents\.sqlite-append1 may hold edits that release 0\.1\.0 had not yet moved when it ended\. Start that release once more and stop it/

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-not-stopped-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a folder that release 0.1.0 left without being stopped is refused, by the server and by a backup, and keeps its bytes', async () => {
  const { dataDir } = await copyStore(release, 'sqlite', folder)
  writeFileSync(join(dataDir, 'documents.sqlite-append1'), 'edits')
  const before = bytesIn(dataDir)
  expect(await refusalOf(openStores({ dataDir, databaseUrl: null }))).toMatch(SENTENCE)
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir }
  const archive = join(folder, 'backup.tar')
  const backup = spawnSync(process.execPath, ['server/commands/backup.ts', archive], { env, encoding: 'utf8' })
  expect([backup.status, backup.stderr]).toEqual([1, expect.stringMatching(SENTENCE)])
  expect(readdirSync(folder)).not.toContain('backup.tar')
  expect(bytesIn(dataDir)).toEqual(before)
})
