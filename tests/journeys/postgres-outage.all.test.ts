/** A database that ends handles, or is away for a while, in front of a server that goes on. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { as, asNobody } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { createDatabase, postgresReachable, type TestDatabase } from '../harness/postgres.ts'
import type { RawSocket } from '../harness/rawSocket.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const CENTRES = ['dk', 'se', 'at', 'fi'] as const

interface Typist {
  readonly centre: string
  readonly socket: RawSocket
  /** The plan's theme once all is stored. */
  readonly expected: () => string
  /** Types a letter and waits until it is acknowledged. */
  type(): Promise<void>
}

async function openTypist(server: ServerProcess, centre: string): Promise<Typist> {
  const socket = await openDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}?schema=${DOCUMENT_SCHEMA}`)
  let expected = theme(socket.doc)
  return {
    centre,
    socket,
    expected: () => expected,
    async type() {
      const letter = String.fromCodePoint(97 + (expected.length % 26))
      expected += letter
      socket.edit(write(letter))
      expect(await socket.ack()).toBe('committed')
    },
  }
}

async function readiness(server: ServerProcess): Promise<readonly [number, string | undefined]> {
  const response = await asNobody(server).get('/readyz')
  if (response.ok) return [response.status, undefined]
  return [response.status, ((await response.json()) as { detail?: string }).detail]
}

describe.skipIf(!postgresReachable)('a server on a Postgres that fails', () => {
  let folder: string
  let database: TestDatabase
  let server: ServerProcess
  const start = () => startServerProcess(folder, undefined, { DATABASE_URL: database.url })
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sid-outage-'))
    database = await createDatabase()
    server = await start()
  })
  afterEach(async () => {
    await server.kill()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  async function expectAllStored(typists: readonly Typist[]): Promise<void> {
    for (const { socket } of typists) await socket.close()
    await server.kill()
    server = await start()
    for (const { centre, expected } of typists) {
      const after = await openDocument(server, 'reader', `plan/sid-2027/${centre}?schema=${DOCUMENT_SCHEMA}`)
      expect(theme(after.doc)).toBe(expected())
      await after.close()
    }
  }

  test('S22 · lives on when all its handles are ended, idle and busy, again and again; each acknowledged edit is there, once', async () => {
    const typists = await Promise.all(CENTRES.map((centre) => openTypist(server, centre)))
    const stopping = new AbortController()
    const typing = typists.map(async (typist) => {
      while (!stopping.signal.aborted) await typist.type()
    })
    let ended = 0
    for (let round = 0; round < 6; round++) {
      await aMoment(400)
      ended += await database.endHandles()
    }
    stopping.abort()
    await Promise.all(typing)
    await aMoment(300)
    ended += await database.endHandles()
    expect(ended).toBeGreaterThan(12)
    await aMoment(1000)
    expect(server.process.exitCode, server.output()).toBeNull()
    await waitFor(async () => (await readiness(server))[0] === 200, 'ready')
    await expectAllStored(typists)
  })

  test('S22 · says that it cannot reach the database, refuses requests with 503, and stores the edits once it can', async () => {
    const typists = await Promise.all(CENTRES.map((centre) => openTypist(server, centre)))
    for (const typist of typists) await typist.type()
    await database.shut()
    const typed = typists.map((typist) => typist.type())
    await waitFor(async () => (await readiness(server))[1] === 'The database cannot be reached.', 'the reason')
    expect((await readiness(server))[0]).toBe(503)
    expect((await asNobody(server).get('/healthz')).status).toBe(200)
    const refused = await asNobody(server).post('/api/session', {
      email: 'planner.dk@demo.example',
      password: 'demo',
    })
    expect([refused.status, await refused.json()]).toEqual([
      503,
      expect.objectContaining({ type: '/problems/store-failing' }),
    ])
    for (const { socket } of typists) {
      const failing = () => socket.received.some((m) => m.kind === 'status' && m.status?.kind === 'store')
      await waitFor(failing, 'the warning')
    }
    expect(typists.map(({ socket }) => socket.received.filter(({ kind }) => kind === 'ack').length)).toEqual([
      1, 1, 1, 1,
    ])
    await database.open()
    await Promise.all(typed)
    await waitFor(async () => (await readiness(server))[0] === 200, 'ready again')
    expect((await as(server, 'reader').get('/api/campaigns/sid-2027/plans')).status).toBe(200)
    await expectAllStored(typists)
  })
})
