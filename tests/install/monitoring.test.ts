/** The alert rules and the dashboard of deploy/monitoring, against the guide and the figures of a server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WORK_KINDS } from '../../server/store/leases/workKind.ts'
import { noteSuccess } from '../../server/store/backup/successes.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { ALERTS, figuresIn, PANELS, watchedRows } from './monitoring.ts'

/** A server that runs alone has none of them: tests/nodes/two-nodes has. */
const OF_NODES = /^sid_(node_|lease_held|redis_up)/
let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('each row of the guide has an alert that reads its figures', () => {
  const rows = watchedRows().filter((figures) => figures.some((name) => !name.endsWith('_info')))
  expect(rows.length).toBeGreaterThan(20)
  const unwatched = rows.filter((figures) => !ALERTS.some(({ expr }) => figures.some((name) => expr.includes(name))))
  expect(unwatched).toEqual([])
})

test('each figure that is read by an alert or a panel is one of /metrics', async () => {
  for (const kind of ['backup', 'restore'] as const) noteSuccess(server.folder, kind, new Date())
  const metrics = await (await fetch(`${server.http}/metrics`)).text()
  const known = new Set([...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name))
  const texts = [...ALERTS.map(({ expr }) => expr), ...PANELS.flatMap(({ targets }) => targets.map(({ expr }) => expr))]
  const read = figuresIn(texts.join('\n'))
  expect(read.length).toBeGreaterThan(25)
  expect(read.filter((name) => !known.has(name) && !OF_NODES.test(name))).toEqual([])
})

test('the alert about background work counts all kinds', () => {
  const alert = ALERTS.find(({ expr }) => expr.includes('sid_lease_held'))
  expect(alert?.expr).toContain(`== ${WORK_KINDS.length}`)
})
