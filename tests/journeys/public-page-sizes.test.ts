/** Public pages stay small in every language: a visitor may have a slow line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FRAME_LANGUAGES } from '../../server/publicPages/frame/languages.ts'
import { asNobody } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

/** A page with its stylesheet, before it is packed. */
const MAX_BYTES = 60_000

const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
let server: TestServer

beforeAll(async () => {
  writeFileSync(join(build, 'index.html'), '')
  writeFileSync(join(build, 'sign-in.html'), '')
  server = await startTestServer({ client: build })
})
afterAll(async () => {
  await server.close()
  rmSync(build, { recursive: true, force: true })
})

async function bytesOf(path: string): Promise<number> {
  const response = await asNobody(server).get(path, { accept: 'text/html' })
  // Boards of a chosen hour are made twenty a second.
  if (response.status === 429) {
    await sleep(Number(response.headers.get('retry-after')) * 1000)
    return bytesOf(path)
  }
  expect(response.status, path).toBe(200)
  return (await response.arrayBuffer()).byteLength
}

test('a page with its stylesheet has at most 60 kB in every language, even before it is packed', async () => {
  const index = await (await asNobody(server).get('/en/sid/2027', { accept: 'text/html' })).text()
  const stylesheet = await bytesOf(/\/site\/[^"]+/.exec(index)?.[0] ?? '')
  const centre = await (await asNobody(server).get('/en/sid/2027/dk', { accept: 'text/html' })).text()
  const activity = /\/2027(\/dk\/[\w-]+)"/.exec(centre)?.[1] ?? ''
  const sizes: { path: string; bytes: number }[] = []
  for (const language of Object.keys(FRAME_LANGUAGES)) {
    const board = '/today?as=2027-02-09T10:00'
    for (const place of [
      '',
      '/calendar',
      board,
      '/dk',
      activity,
      '/embed',
      '/embed-code',
      '/privacy',
      '/accessibility',
    ]) {
      const path = `/${language}/sid/2027${place}`
      sizes.push({ path, bytes: stylesheet + (await bytesOf(path)) })
    }
  }
  const [largest] = sizes.toSorted((a, b) => b.bytes - a.bytes)
  expect(largest?.bytes, largest?.path).toBeLessThanOrEqual(MAX_BYTES)
})
