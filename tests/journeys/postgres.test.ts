/** The whole server on Postgres: seeded, edited, killed and started again. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startServerProcess } from '../harness/serverProcess.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { waitFor } from '../harness/waitFor.ts'

describe.skipIf(!postgresReachable)('a server on Postgres', () => {
  test('S28 · keeps acknowledged or shown edits through kill -9', async () => {
    const schema = await createSchema()
    // The secret of the server, and the ids of those whose access ended.
    const folder = mkdtempSync(join(tmpdir(), 'sid-postgres-'))
    let server = await startServerProcess(folder, undefined, { DATABASE_URL: schema.url })
    const cookie = await server.cookieOf('planner.dk@demo.example')
    const open = async () => {
      const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
      await socket.sync()
      return socket
    }
    const [writer, watcher] = [await open(), await open()]
    const before = theme(writer.doc)
    for (let edit = 0; edit < 50; edit++) writer.edit(write('p'))
    expect(await writer.ack()).toBe('committed')
    await waitFor(() => theme(watcher.doc).endsWith('p'.repeat(50)), 'the broadcast')
    await server.kill()
    server = await startServerProcess(folder, undefined, { DATABASE_URL: schema.url })
    const after = await open()
    expect(theme(after.doc)).toBe(before + 'p'.repeat(50))
    await after.close()
    expect(await server.stop()).toBe(0)
    await schema.drop()
  }, 60_000)
})
