/** A disk that is really full: a small file system of its own, where this machine lets us make one. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startServerProcess } from '../harness/serverProcess.ts'
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
  }, 60_000)

  test('a server that cannot even start there says why', async () => {
    fill(join(folder, 'filler'))
    const server = startServerProcess(join(folder, 'other'))
    await expect(server).rejects.toThrow(/full|no space|disk/i)
    rmSync(join(folder, 'filler'))
  }, 30_000)
})
