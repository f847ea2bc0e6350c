/** Strangers cannot have endless new pages rendered: their choices are bounded, and all else is rendered once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const SITE = '/en/sid/2027'

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

async function read(path: string) {
  const response = await asNobody(server).get(path, { accept: 'text/html' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const readAll = (paths: readonly string[]) => Promise.all(paths.map((path) => read(path)))
const many = (path: (at: number) => string) => readAll(Array.from({ length: 60 }, (_, at) => path(at)))

test('ever new choices from the calendar are refused for a moment; a known choice and all other pages are there', async () => {
  expect((await read(`${SITE}/calendar?country=DK`)).status).toBe(200)
  const answers = await many((at) => `${SITE}/calendar?country=DK&theme=made-up-${at}`)
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(10)
  for (const { headers, text } of refused) {
    expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).toContain('Try again in a moment')
  }
  const others = await readAll([
    `${SITE}/calendar?country=DK`,
    `${SITE}/calendar`,
    SITE,
    `${SITE}/dk`,
    `${SITE}/dk.ics`,
  ])
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
})

test('a query that chooses nothing leads to the page itself, which is rendered once', async () => {
  const { headers } = await read(`${SITE}/dk`)
  const answers = await many((at) => `${SITE}/dk?from=${at}`)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map((one) => one.headers.get('etag')))).toEqual(new Set([headers.get('etag')]))
})

test('all addresses where nothing is have one page, which leads to the countries in each language', async () => {
  const answers = await many((at) => `${SITE}/dk/nothing-${at}`)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.text).toContain('href="/fr/sid/2027"')
})
