/** An older program refuses a Postgres database that a newer one wrote, in one sentence, and changes nothing in it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStores } from '../../server/wiring/openStores.ts'
import { postgresReachable } from '../harness/postgres.ts'
import { copyStore, RELEASES } from './fixture.ts'
import { changePostgres, NEWER_SENTENCE, refusalOf } from './untouched.ts'

const [release] = RELEASES

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-newer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe.skipIf(!postgresReachable)('a Postgres database', () => {
  test.each([
    ['the app database', "INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01T00:00:00.000Z')"],
    ['the update log', 'INSERT INTO log_migration VALUES (99)'],
  ])('is refused if %s is newer, and keeps its rows', async (_, sql) => {
    const { dataDir, databaseUrl, drop } = await copyStore(release, 'postgres', folder)
    const everything = await changePostgres(databaseUrl ?? '', sql)
    const before = await everything()
    expect(await refusalOf(openStores({ dataDir, databaseUrl }))).toMatch(NEWER_SENTENCE)
    expect(await everything()).toEqual(before)
    await drop()
  })
})
