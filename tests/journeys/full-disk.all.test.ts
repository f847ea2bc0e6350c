/** A disk that is really full: a small file system of its own, where this machine lets us make one. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

const folder = mkdtempSync(join(tmpdir(), 'sid-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder]).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', [folder])
  rmdirSync(folder)
})

/** Leaves less than one page free. */
function fill(file: string): void {
  const { bavail, bsize } = statfsSync(folder)
  try {
    writeFileSync(file, new Uint8Array(bavail * bsize))
  } catch (error) {
    // The server has taken some of it meanwhile; so it is full as well.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

const FULL = 'The disk with the data folder is full.'
/** It stores a session, and an entry of the audit log. */
const signInAt = (server: ServerProcess): Promise<Response> =>
  asNobody(server).post('/api/session', { email: 'reader@demo.example', password: 'demo' })

describe.skipIf(!mounted)('on a full disk', () => {
  test('S22 · nothing is acknowledged and nothing half-written; with room again all is stored', async () => {
    let server = await startServerProcess(join(folder, 'data'))
    const cookie = await server.cookieOf('planner.dk@demo.example')
    const open = async () => {
      const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk?schema=${DOCUMENT_SCHEMA}`, { cookie })
      await socket.sync()
      return socket
    }
    const writer = await open()
    const before = theme(writer.doc)
    fill(join(folder, 'filler'))
    writer.edit(write('x'.repeat(600_000)))
    const answered = writer.ack()
    const failing = () => writer.received.some((m) => m.kind === 'status' && m.status?.kind === 'store')
    await waitFor(failing, 'the warning')
    expect((await asNobody(server).get('/readyz')).status).toBe(503)
    await aMoment(500)
    expect(writer.received.some(({ kind }) => kind === 'ack')).toBe(false)
    rmSync(join(folder, 'filler'))
    expect(await answered).toBe('committed')
    await server.kill()
    server = await startServerProcess(join(folder, 'data'))
    const after = await open()
    expect(theme(after.doc)).toBe(before + 'x'.repeat(600_000))
    await after.close()
    expect(await server.stop()).toBe(0)
  })

  test('writes outside documents are refused with the reason, /readyz names it, and the log has it once', async () => {
    const server = await startServerProcess(join(folder, 'rows'))
    fill(join(folder, 'filler'))
    await waitFor(async () => (await asNobody(server).get('/readyz')).status === 503, 'the full disk to be noticed')
    expect(await (await asNobody(server).get('/readyz')).json()).toMatchObject({ detail: FULL })
    const refused: unknown[] = []
    // The free space in pages that SQLite already holds is used up.
    await waitFor(
      async () => {
        const said = await signInAt(server)
        if (said.status < 400) return false
        refused.push([said.status, await said.json()])
        return refused.length >= 3
      },
      'refusals',
      40_000,
    )
    for (const one of refused) expect(one).toEqual([503, expect.objectContaining({ detail: FULL })])
    expect((await asNobody(server).get('/healthz')).status).toBe(200)
    expect(server.output()).not.toMatch(/cannot rollback|a request failed/)
    rmSync(join(folder, 'filler'))
    await waitFor(async () => (await asNobody(server).get('/readyz')).status === 200, 'room to be noticed')
    expect((await signInAt(server)).status).toBe(200)
    expect(await server.stop()).toBe(0)
  })

  test('a server that cannot even start there says why', async () => {
    fill(join(folder, 'filler'))
    const server = startServerProcess(join(folder, 'other'))
    await expect(server).rejects.toThrow(/full|no space|disk/i)
    rmSync(join(folder, 'filler'))
  })
})
