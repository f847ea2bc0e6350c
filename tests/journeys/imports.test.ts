/** A spreadsheet that a planner brings, read over HTTP. */
import { request } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { WORKER_BOUNDS } from '../../server/store/workerBounds.ts'
import { ImportedTable } from '../../shared/imports/importedTable.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function send(file: Uint8Array<ArrayBuffer>, who = 'planner.dk', centre = 'dk'): Promise<Response> {
  const cookie = await server.cookieOf(`${who}@demo.example`)
  return fetch(`${server.http}/api/campaigns/sid-2027/plans/${centre}/imports`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: file,
  })
}
const problemOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  ((await answer.json()) as { type: string }).type,
]

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    ['Quiz', `Activity ${at}`, 'Gaming', '9.2.2027'].map((value) => ({ type: String, value })),
  )
const workbook = async (count: number) =>
  new Uint8Array(await writeExcelFile([{ sheet: 'Plan', data: rows(count) }]).toBuffer())

test('the file of a planner is read, and nothing is written', async () => {
  const answer = await send(await workbook(3))
  expect(answer.status, await answer.clone().text()).toBe(200)
  const { sheets } = ImportedTable.parse(await answer.json())
  expect(sheets[0]?.rows).toHaveLength(3)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('of another centre, without a file, and of too many bytes it is refused', async () => {
  expect(await problemOf(await send(await workbook(1), 'planner.se'))).toEqual([403, '/problems/not-allowed'])
  expect(await problemOf(await send(new Uint8Array()))).toEqual([422, '/problems/file-empty'])
  expect(await problemOf(await send(new Uint8Array(11 * 1024 * 1024)))).toEqual([413, '/problems/too-large'])
})

test('a person reads one file at a time, and the server answers others meanwhile', async () => {
  const file = await workbook(5000)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const [one, other] = await Promise.all([send(file), send(file)])
  delay.disable()
  const statuses = [one.status, other.status].toSorted((a, b) => a - b)
  expect(statuses).toEqual([200, 429])
  expect(delay.percentile(99) / 1e6).toBeLessThan(100)
})

test('somebody whose file took the reader down waits ten minutes, and others are read meanwhile', async () => {
  // A worker that has to answer within nothing is ended by any file.
  const { answerMs } = WORKER_BOUNDS.imports
  Object.assign(WORKER_BOUNDS.imports, { answerMs: 1 })
  const own = await startTestServer()
  Object.assign(WORKER_BOUNDS.imports, { answerMs })
  try {
    const sendTo = async (who: string, centre: string) => {
      const cookie = await own.cookieOf(`${who}@demo.example`)
      const answer = await fetch(`${own.http}/api/campaigns/sid-2027/plans/${centre}/imports`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/octet-stream' },
        body: await workbook(5000),
      })
      return problemOf(answer)
    }
    expect(await sendTo('planner.dk', 'dk')).toEqual([413, '/problems/file-takes-too-much'])
    expect(await sendTo('planner.dk', 'dk')).toEqual([429, '/problems/import-rests'])
    expect(await statusWithoutBody(own, 'planner.dk@demo.example'), 'before its file is read').toBe(429)
    expect(await sendTo('planner.se', 'se'), 'read as any other').toEqual([413, '/problems/file-takes-too-much'])
  } finally {
    await own.close()
  }
})

/** Announces a file of 5 MB and sends nothing of it. @returns the status of the answer */
async function statusWithoutBody(server: TestServer, email: string): Promise<number> {
  const cookie = await server.cookieOf(email)
  return new Promise((resolve, reject) => {
    const asking = request({
      host: '127.0.0.1',
      port: server.port,
      method: 'POST',
      path: '/api/campaigns/sid-2027/plans/dk/imports',
      headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': 5 * 1024 * 1024 },
    })
    asking.on('response', ({ statusCode = 0 }) => {
      resolve(statusCode)
      asking.destroy()
    })
    asking.on('error', reject)
    asking.flushHeaders()
  })
}
