/** An operator's view of a running server, and data that must never be in it. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { PlanList } from '../../shared/plans/api.ts'
import { createLogger } from '../../server/logger.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { putFaultsInto, type FaultyLog } from '../harness/faultyLog.ts'
import { openMailbox } from '../harness/mailbox.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { write } from '../harness/textOfPlan.ts'
import { answer, askHelpdesk } from '../harness/threadsOverHttp.ts'
import { waitFor } from '../harness/waitFor.ts'

async function figuresOf(server: TestServer, headers: Record<string, string> = {}): Promise<Map<string, number>> {
  const response = await asNobody(server).get('/metrics', headers)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ])
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      // Prometheus reads NaN in any case: a mean of nothing, at the first question.
      const [, name = '', value = ''] = /^([a-z_\d]+(?:\{[^}]*\})?) ([\d.e+-]+|nan)$/i.exec(line) ?? []
      expect(name, `"${line}" is no sample`).not.toBe('')
      return [name, Number(value)]
    }),
  )
}

test('/metrics counts rooms, sockets, commits, refusals and resyncs', async () => {
  const server = await startTestServer()
  const before = await figuresOf(server)
  const cookie = await server.cookieOf('planner.dk@demo.example')
  const url = `${server.ws}/sync/plan/sid-2027/dk`
  const writer = await openRawSocket(url, { cookie })
  await writer.sync()
  writer.edit(write(' counted'))
  expect(await writer.ack()).toBe('committed')
  const reader = await openRawSocket(url, { cookie: await server.cookieOf('reader@demo.example') })
  await reader.sync()
  reader.edit(write(' refused'))
  expect(await reader.ack()).toBe('rejected')
  const odd = await openRawSocket(url, { cookie })
  odd.send(new Uint8Array([77]))
  await odd.closed()
  const stranger = await openRawSocket(url)
  await stranger.closed()
  const after = await figuresOf(server)
  const grown = (name: string): number => (after.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN)
  expect(after.get('sid_rooms')).toBeGreaterThan(0)
  expect(after.get('sid_connections')).toBe(2)
  expect(after.get('sid_queue_bytes')).toBe(0)
  expect(grown('sid_commits_total{outcome="stored"}')).toBe(1)
  expect(grown('sid_commit_seconds_count')).toBe(1)
  expect(grown('sid_commit_seconds_bucket{le="+Inf"}')).toBe(1)
  expect(grown('sid_commit_group_entries_sum')).toBe(1)
  expect(grown('sid_refused_frames_total{reason="read-only"}')).toBe(1)
  expect(grown('sid_http_answers_total{status="2xx"}')).toBeGreaterThan(0)
  expect(grown('sid_http_seconds_count')).toBeGreaterThan(0)
  expect(after.get('nodejs_heap_size_used_bytes')).toBeGreaterThan(1e6)
  expect(after.get('nodejs_eventloop_lag_max_seconds')).toBeGreaterThanOrEqual(0)
  expect(after.get('sid_store_bytes')).toBeGreaterThan(1e5)
  expect(after.get('sid_disk_free_bytes')).toBeGreaterThan(1e6)
  expect(after.get('sid_mails{state="failed"}')).toBe(0)
  expect(grown('sid_refused_frames_total{reason="bad-frame"}')).toBe(1)
  expect(grown('sid_refused_sockets_total{reason="no-session"}')).toBe(1)
  expect(after.get('sid_room_events_total{kind="resynced"}')).toBe(0)
  await writer.close()
  await reader.close()
  await server.close()
})

test('a plan that cannot be projected shows in /metrics, keeps nobody else waiting, and is tried again', async () => {
  const server = await startTestServer()
  const failures = async () => (await figuresOf(server)).get('sid_projection_failures_total{of="plan"}') ?? Number.NaN
  const changedAt = async (centre: string) => {
    const { plans } = (await jsonOf(as(server, 'reader').get('/api/campaigns/sid-2027/plans'))) as PlanList
    return plans.find((row) => row.centre === centre)?.theme
  }
  await sql`create trigger planted before update on plan when new.centre = 'dk'
    begin select raise(abort, 'planted'); end`.execute(server.stores.db)
  expect(await failures()).toBe(0)
  for (const centre of ['dk', 'se'])
    await editDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`, write(' follows'))
  await waitFor(async () => (await failures()) > 0, 'the failure in /metrics')
  expect(await changedAt('se')).toMatch(/ follows$/)
  expect(await changedAt('dk')).not.toMatch(/ follows$/)
  await sql`drop trigger planted`.execute(server.stores.db)
  await waitFor(async () => (await changedAt('dk'))?.endsWith(' follows') === true, 'the next attempt')
  await server.close()
})

test('/metrics answers only this machine, or a request with the token; a proxied request is not this machine', async () => {
  // A demonstration answers nothing that a proxy passes on.
  const server = await startTestServer({ metricsToken: 'a long enough secret', publicUrl: 'https://sid.example' })
  const forwarded = { 'x-forwarded-for': '203.0.113.7' }
  expect((await asNobody(server).get('/metrics', forwarded)).status).toBe(404)
  const wrong = { ...forwarded, authorization: 'Bearer a long enough guess!' }
  expect((await asNobody(server).get('/metrics', wrong)).status).toBe(404)
  await figuresOf(server, { ...forwarded, authorization: 'Bearer a long enough secret' })
  await figuresOf(server)
  await server.close()
})

test('a logged value stays on its line', () => {
  let logged = ''
  const logger = createLogger('info', { write: (line: string) => void (logged += line) })
  const forged = 'x\n{"level":50,"msg":"forged"}\r\u2028'
  logger.info({ document: forged, err: new Error(forged) }, forged)
  expect(logged.trimEnd().split(/[\n\r]/)).toHaveLength(1)
  expect(JSON.parse(logged)).toMatchObject({ msg: forged, document: forged })
})

test('the log of a day with every kind of trouble holds no name, no address and nothing that was written', async () => {
  let logged = ''
  const lines = { write: (line: string) => void (logged += line) }
  const mailbox = await openMailbox()
  let faults: FaultyLog | undefined
  let later = 0
  const server = await startTestServer({
    smtpUrl: mailbox.url,
    now: () => new Date(Date.now() + later),
    logger: createLogger('trace', lines),
    wrapLog(log) {
      faults = putFaultsInto(log)
      const inner = faults.log
      const personal = { detail: 'Key (email)=(planner.dk@demo.example) already exists.' }
      return {
        ...inner,
        commit: async (batch) => {
          try {
            return await inner.commit(batch)
          } catch (error) {
            throw Object.assign(error as Error, personal)
          }
        },
      }
    },
  })
  const cookie = await server.cookieOf('planner.dk@demo.example')
  const url = `${server.ws}/sync/plan/sid-2027/dk`
  const guess = { email: 'planner.dk@demo.example', password: 'Xylophone-guess' }
  await as(server, 'planner.dk').post('/api/session', guess)
  await fetch(`${server.http}/api/session`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: 'Xylophone {"email":"planner.dk@demo.example"',
  })
  const writer = await openRawSocket(url, { cookie })
  await writer.sync()
  faults?.fail('commit')
  writer.edit(write(' Xylophone in the plan'))
  await waitFor(() => logged.includes('commit-failed'), 'the failure in the log')
  faults?.heal()
  expect(await writer.ack()).toBe('committed')
  const reader = await openRawSocket(url, { cookie: await server.cookieOf('reader@demo.example') })
  await reader.sync()
  reader.edit(write(' Xylophone of a reader'))
  await reader.ack()
  const odd = await openRawSocket(url, { cookie })
  odd.send(new TextEncoder().encode('Xylophone as garbage'))
  await odd.closed()
  mailbox.behave({ kind: 'refuse-recipient', code: 550 })
  const thread = await askHelpdesk(server, 'dk')
  await answer(server, thread, 'Xylophone in an answer')
  later = 60 * 60_000
  await server.app.features.mail.deliver()
  await server.stores.db.schema.dropTable('thread_comment').execute()
  const path = '/api/threads/plan/sid-2027/dk?secret=Xylophone'
  const failed = await as(server, 'planner.dk').get(path)
  expect(await failed.json()).toEqual({ type: '/problems/bug', title: expect.any(String) as string, status: 500 })
  await writer.close()
  await reader.close()
  await server.close()
  await mailbox.close()
  expect(logged).toContain('commit-failed')
  expect(logged).toContain('content was refused')
  expect(logged).toContain('a request failed')
  expect(logged).toMatch(/a mail (was|may)/)
  expect(logged).not.toMatch(/Xylophone|@demo\.example|Planner, |mascot|203\.0|127\.0\.0\.1/)
})
