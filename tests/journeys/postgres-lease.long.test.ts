/** One server for each Postgres database, also when its lock is lost and it does not know yet. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../server/pacing/clock.ts'
import { takePostgresLease, type PostgresLease } from '../../server/store/health/postgresLease.ts'
import { UNREPORTED } from '../../server/store/health/storeGuard.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import { randomId, type DocumentName, type Incarnation } from '../../shared/ids.ts'
import { asNobody } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { createDatabase, postgresReachable, type TestDatabase } from '../harness/postgres.ts'
import { freePort, runToEnd, startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

describe.skipIf(!postgresReachable)('on one Postgres database', () => {
  let folder: string
  let database: TestDatabase
  const processes: ServerProcess[] = []
  async function start(): Promise<ServerProcess> {
    const server = await startServerProcess(folder, undefined, { DATABASE_URL: database.url })
    processes.push(server)
    return server
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sid-lease-'))
    database = await createDatabase()
  })
  afterEach(async () => {
    for (const server of processes.splice(0)) await server.kill()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a second server is refused in a sentence and the first is not disturbed; once that is killed, another starts', async () => {
    const first = await start()
    const second = await runToEnd({ DATABASE_URL: database.url, DATA_DIR: folder, PORT: String(await freePort()) })
    expect([second.code, second.output]).toEqual([1, expect.stringMatching(/in use by another server\. Stop that one/)])
    expect(second.output).not.toContain('    at ')
    expect((await asNobody(first).get('/readyz')).status).toBe(200)
    await first.kill()
    await start()
  }, 60_000)

  test('a server whose lock was ended takes it again, and goes on', async () => {
    const server = await start()
    const writer = await openDocument(server, 'planner.dk', 'plan/sid-2027/dk')
    expect(await database.endLock()).toBe(1)
    writer.edit(write(' again'))
    expect(await writer.ack()).toBe('committed')
    await waitFor(async () => (await asNobody(server).get('/readyz')).ok, 'ready again')
    expect(await database.endLock(), 'the lock is held').toBe(1)
    await writer.close()
  }, 60_000)

  test('S28 S45 · a frozen server whose lock another has taken commits nothing when it goes on, says so, and ends', async () => {
    const first = await start()
    const old = await openDocument(first, 'planner.dk', 'plan/sid-2027/dk')
    const before = theme(old.doc)
    let acknowledgedByFirst = ''
    const typing = (async () => {
      for (let at = 0; old.closeCode === null; at++) {
        const letter = String.fromCodePoint(97 + (at % 26))
        old.edit(write(letter))
        // The last one gets no answer.
        if ((await old.ack().catch(() => 'none')) !== 'committed') return
        acknowledgedByFirst += letter
      }
    })()
    await waitFor(() => acknowledgedByFirst.length > 30, 'some letters')
    first.process.kill('SIGSTOP')
    expect(await database.endLock()).toBe(1)
    const second = await start()
    const fresh = await openDocument(second, 'planner2.dk', 'plan/sid-2027/dk')
    const taken = theme(fresh.doc)
    first.process.kill('SIGCONT')
    for (const digit of '0123456789') {
      fresh.edit(write(digit))
      expect(await fresh.ack()).toBe('committed')
    }
    await typing
    await waitFor(() => first.process.exitCode === 1, 'the end of the first')
    expect(first.output()).toContain('Another server has taken over the database, so this one ends')
    await second.kill()
    const third = await start()
    const after = await openDocument(third, 'reader', 'plan/sid-2027/dk')
    expect(theme(after.doc)).toBe(`${taken}0123456789`)
    expect(taken.startsWith(before + acknowledgedByFirst)).toBe(true)
    expect(taken.length - before.length - acknowledgedByFirst.length).toBeLessThanOrEqual(1)
    await after.close()
  }, 90_000)

  test('a server that is frozen in the middle of a commit keeps the next one waiting for some seconds only', async () => {
    const first = await takePostgresLease(database.url, systemClock, UNREPORTED)
    const log = await openPostgresUpdateLog(database.url, { holder: first?.holder ?? null })
    await first?.claim()
    const pool = createPostgresPool(database.url, 1)
    const frozen = await pool.connect()
    await frozen.query('BEGIN; SELECT holder FROM server_lease FOR SHARE')
    await first?.close()
    const second = await takePostgresLease(database.url, systemClock, UNREPORTED)
    await second?.claim()
    await expect(frozen.query('COMMIT')).rejects.toThrow()
    frozen.release(true)
    for (const one of [log, second]) await one?.close()
    await pool.end()
  }, 30_000)

  test('S30 S45 · two that both commit all the while never do so in turns, whatever they know of their locks', async () => {
    const document = 'plan/sid-2027/xx' as DocumentName
    const order: string[] = []
    async function open(): Promise<readonly [PostgresLease, Awaited<ReturnType<typeof openPostgresUpdateLog>>]> {
      const lease = await takePostgresLease(database.url, systemClock, UNREPORTED)
      if (lease === null) throw new Error('the lock is held')
      const log = await openPostgresUpdateLog(database.url, { holder: lease.holder })
      await lease.claim()
      return [lease, log]
    }
    const stopping = new AbortController()
    /** Commits without asking the lease, as one that does not know would. @returns how many were refused */
    async function commitAllTheWhile(log: Awaited<ReturnType<typeof openPostgresUpdateLog>>, name: string) {
      let refused = 0
      for (let at = 0; !stopping.signal.aborted; at++) {
        const entry = { document, update: Buffer.from(`${name}${at}`), person: null, clients: [] }
        await log.commit([entry]).then(
          () => order.push(`${name}${at}`),
          () => (refused += 1),
        )
      }
      return refused
    }
    const [firstLease, first] = await open()
    await first.create([
      { document, incarnation: randomId() as Incarnation, schema: 1, state: new Uint8Array(), person: null },
    ])
    const byFirst = commitAllTheWhile(first, 'a')
    await waitFor(() => order.length > 20, 'commits')
    // The handles of its commits live on.
    await database.endLock()
    const [secondLease, second] = await open()
    const bySecond = commitAllTheWhile(second, 'b')
    await aMoment(700)
    stopping.abort()
    expect(await byFirst).toBeGreaterThan(0)
    expect(await bySecond).toBe(0)
    const stored = (await second.load(document))?.updates.map((update) => Buffer.from(update).toString()) ?? []
    expect(stored.filter((one) => order.includes(one))).toEqual(stored)
    expect(stored.toSorted()).toEqual(order.toSorted())
    expect(stored.join('')).toMatch(/^(a\d+)+(b\d+)+$/)
    await waitFor(() => firstLease.trouble()?.startsWith('Another server has taken over') === true, 'the first to know')
    for (const one of [first, second, firstLease, secondLease]) await one.close()
  }, 60_000)
})
