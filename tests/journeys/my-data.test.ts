/** The data that the workspace stores about a person, for that person; and the notice that everybody may read. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TABLES_OF_PEOPLE } from '../../server/accounts/erasure/tablesOfPeople.ts'
import { missingInPublic } from '../../server/settings/missingInPublic.ts'
import { MyData, Notice } from '../../shared/accounts/myData.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { askHelpdesk } from '../harness/threadsOverHttp.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('a person reads their account, sessions and threads, and no secret of them', async () => {
  await askHelpdesk(server, 'dk')
  const text = await (await as(server, 'planner.dk').get('/api/my-data')).text()
  const { tables } = MyData.parse(JSON.parse(text))
  expect(tables.person).toEqual([expect.objectContaining({ id: 'demo-planner.dk', name: 'Planner, Denmark' })])
  expect(tables.session).toHaveLength(1)
  expect(tables.thread?.length).toBeGreaterThan(0)
  expect(tables.audit_entry?.map((row) => row.action)).toContain('session.start')
  const { token_hash } = await server.stores.db
    .selectFrom('session')
    .select('token_hash')
    .where('person', '=', 'demo-planner.dk' as never)
    .executeTakeFirstOrThrow()
  expect(text).not.toContain(token_hash)
})

test('a person reads no row in which somebody else stands alone', async () => {
  await as(server, 'planner.se').get('/api/my-data')
  const { tables } = MyData.parse(await jsonOf(as(server, 'planner.se').get('/api/my-data')))
  for (const [name, rows] of Object.entries(tables))
    for (const row of rows) expect(JSON.stringify(row), name).toContain('demo-planner.se')
})

test('no table of the database is missing in the record of people’s data', async () => {
  const tables = await server.stores.db.introspection.getTables()
  expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLES_OF_PEOPLE).toSorted())
})

test('everybody reads the notice, with the periods that are applied', async () => {
  expect(Notice.parse(await jsonOf(asNobody(server).get('/api/notice')))).toEqual({
    texts: null,
    translator: null,
    retention: {
      sessionDays: 14,
      mailDays: 90,
      notificationDays: 400,
      requestDays: 400,
      historyDays: 400,
      inquiryDays: 90,
      auditMonths: 36,
    },
  })
})

test('a public start lists missing texts, and a local or complete one says nothing', () => {
  const bare = {
    publicUrl: null,
    providers: [],
    mailSignIn: false,
    smtpUrl: null,
    notice: null,
    secret: null,
    secretFile: '/var/lib/sid/secret',
    trustedProxies: 0,
  }
  expect(missingInPublic({ ...bare, isPublic: false })).toEqual([])
  const said = missingInPublic({ ...bare, isPublic: true, publicUrl: 'http://sid.example' }).join('\n')
  for (const setting of ['PUBLIC_URL', 'OIDC_PROVIDERS', 'SMTP_URL', 'NOTICE_FILE', 'SECRET', 'TRUST_PROXY'])
    expect(said).toContain(setting)
  expect(said).toMatch(/SECRET: .*\/var\/lib\/sid\/secret\. Your backup must hold that file\./)
  const notice = { controller: 'a', processor: 'b', recordNumber: 'c', contact: 'd' }
  const whole = {
    isPublic: true,
    publicUrl: 'https://sid.example',
    providers: [],
    mailSignIn: true,
    smtpUrl: 'smtp://x',
    notice,
    secret: 'x'.repeat(32),
    secretFile: '/var/lib/sid/secret',
    trustedProxies: 1,
  }
  expect(missingInPublic(whole)).toEqual([])
})
