/**
 * With its database gone a server keeps serving public content, tells clients to revalidate, and does not fill the log.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { createDatabase, postgresReachable, type TestDatabase } from '../harness/postgres.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const PAGES = ['/en/sid/2027', '/en/sid/2027/dk', '/en/sid/2027/calendar', '/de/sid/2027', '/sign-in', '/']

describe.skipIf(!postgresReachable)('a server whose Postgres is gone', () => {
  let folder: string
  let database: TestDatabase
  let server: ServerProcess
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sid-public-outage-'))
    database = await createDatabase()
    server = await startServerProcess(folder, undefined, { DATABASE_URL: database.url })
  })
  afterAll(async () => {
    await server.kill()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })
  const statusOf = async (path: string) => (await asNobody(server).get(path, { accept: 'text/html' })).status

  test('serves public pages from memory, whether somebody has asked for them before or not', async () => {
    // Reading left over from a start is done within seconds; nobody has to ask for it.
    await aMoment(8000)
    const writers = await Promise.all(
      ['dk', 'se', 'at', 'fi'].map((centre) => openDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`)),
    )
    await database.shut()
    for (const writer of writers) writer.edit(write(' while it is gone'))
    await waitFor(async () => (await statusOf('/readyz')) === 503, 'the outage to be noticed')
    expect(await Promise.all(PAGES.map(statusOf))).toEqual(PAGES.map(() => 200))
    expect(await statusOf('/healthz')).toBe(200)
    await aMoment(8000)
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(lines.filter((line) => line.includes('commit-failed')).length).toBeLessThanOrEqual(2)
    expect(lines.length, lines.map((line) => line.slice(0, 200)).join('\n')).toBeLessThan(15)
    await database.open()
    await Promise.all(writers.map(async (writer) => expect(await writer.ack()).toBe('committed')))
  })
})
