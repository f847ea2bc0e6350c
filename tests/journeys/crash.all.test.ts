/** The real process, killed and started again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MESSAGE } from '../../shared/wire.ts'
import { as, jsonOf } from '../harness/as.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startServerProcess } from '../harness/serverProcess.ts'
import { theme, themeOf } from '../harness/textOfPlan.ts'
import { aMoment } from '../harness/waitFor.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-crash-'))
  fillWithDemo(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('S28 · kill -9 in mid-typing, five times: every acknowledged edit, or one shown to another, is there, once', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  let acknowledged = 0
  let server = await startServerProcess(folder)
  const port = Number(new URL(server.http).port)
  const cookie = await server.cookieOf('planner.dk@demo.example')
  let typed = 0
  const clear = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
  await clear.sync()
  clear.edit((doc) => themeOf(doc).delete(0, themeOf(doc).length))
  await clear.ack()
  await clear.close()

  for (let round = 0; round < 5; round++) {
    const writer = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
    const watcher = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
    await writer.sync()
    await watcher.sync()
    const start = theme(writer.doc).length
    typed = start
    const acks = writer.received.length
    for (let key = 0; key < 120; key++) {
      const letter = letters[typed % letters.length] ?? '?'
      writer.edit((doc) => themeOf(doc).insert(themeOf(doc).length, letter))
      typed += 1
      writer.send(new Uint8Array([MESSAGE.ack, 2, Math.floor(typed / 128) % 128, typed % 128]))
      if (key % 3 === 0) await aMoment(4)
    }
    await server.kill()
    await writer.closed()
    await watcher.closed()
    for (const message of writer.received.slice(acks)) {
      if (message.kind === 'ack') acknowledged = (message.n[0] ?? 0) * 128 + (message.n[1] ?? 0)
    }
    const shown = theme(watcher.doc)
    server = await startServerProcess(folder, port)
    const after = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
    await after.sync()
    const text = theme(after.doc)
    expect(text.length).toBeGreaterThanOrEqual(acknowledged)
    expect(text.length).toBeLessThanOrEqual(typed)
    expect(text.startsWith(shown)).toBe(true)
    expect(text).toBe(Array.from(text, (_, at) => letters[at % letters.length]).join(''))
    await after.close()
  }
  expect(acknowledged).toBeGreaterThan(50)
  expect(await server.stop()).toBe(0)
})

test('S32 · a wiped data folder gives the same document another incarnation', async () => {
  const incarnationIn = async (dataDir: string) => {
    const server = await startServerProcess(dataDir)
    const info = await jsonOf(as(server, 'planner.dk').get('/api/documents/plan/sid-2027/dk'))
    const { incarnation } = info as { incarnation: string }
    await server.stop()
    return incarnation
  }
  const other = mkdtempSync(join(tmpdir(), 'sid-crash-'))
  const first = await incarnationIn(other)
  expect(await incarnationIn(other), 'a restart keeps it').toBe(first)
  rmSync(other, { recursive: true })
  expect(await incarnationIn(other)).not.toBe(first)
  rmSync(other, { recursive: true, force: true })
})
