/** Erasing a person: their name and address are in no file and no table, and everything they wrote stays whole. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays, utcDayOf } from '../../shared/days.ts'
import { auditKeyOf } from '../../server/accounts/audit/seal.ts'
import { verifyAudit } from '../../server/accounts/audit/verify.ts'
import { AuditPage } from '../../shared/accounts/audit.ts'
import { Accounts } from '../../shared/accounts/people.ts'
import { PersonId } from '../../shared/ids.ts'
import { Milestone } from '../../shared/milestones/milestone.ts'
import { bellItems } from '../harness/bellOf.ts'
import { as, jsonOf, withCookie } from '../harness/as.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchemas } from '../harness/postgres.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'
import { said } from '../harness/threadsOverHttp.ts'

const NAME = 'Wilhelmina Oesterreicher'
const EMAIL = 'wilhelmina@centre.example'
const ID = PersonId.parse('the-person-who-goes-00')
const KEY = auditKeyOf('a secret of tests that is long enough')
const WRITER = PersonId.parse('the-coordinator-who-goes')
const WORDS_OF_WRITER = 'The quince harvest is late this year'
const WORDS_ABOUT = 'Ask the lighthouse keeper instead of'
const OTHER_WORDS = 'Bring a marmalade sandwich'
const erasure = (id: string) => [`/api/people/${id}/erasure`, { confirm: id }] as const

/** Somebody who has left a trace in whatever holds any. */
async function leaveTraces(server: TestServer): Promise<string> {
  const { people, sessions } = server.app
  const membership = { centre: 'dk', lead: false } as never
  const person = {
    id: ID,
    name: NAME,
    email: EMAIL,
    role: 'planner',
    memberships: [membership],
    standing: 'approved',
  } as const
  await people.add([{ ...person, memberships: [membership] }], false)
  await server.stores.db
    .insertInto('identity')
    .values({
      issuer: 'mail',
      subject: EMAIL,
      person: ID,
      email: EMAIL,
      email_verified: 1,
      linked_at: '2026-01-01T00:00:00.000Z',
    })
    .execute()
  const token = await sessions.start({ person: ID, agent: 'A browser', identity: { issuer: 'mail', subject: EMAIL } })
  const own = withCookie(server, `sid_session=${token}`)
  await jsonOf(own.post('/api/join-requests', { role: 'planner', centre: 'se', reason: `I am ${NAME}.` }))
  const mention = { type: 'mention', attrs: { kind: 'person', id: ID, label: NAME } }
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [mention, { type: 'text', text: ' please look.' }] }],
  }
  await jsonOf(
    as(server, 'planner.dk').post('/api/threads/plan/sid-2027/dk', {
      key: 'a-key-of-an-erasure',
      place: { at: 'document' },
      audience: 'centre',
      toHelpdesk: false,
      body,
    }),
  )
  await jsonOf(
    own.post('/api/threads/plan/sid-2027/dk', {
      key: 'a-key-of-a-person',
      place: { at: 'document' },
      audience: 'centre',
      toHelpdesk: true,
      body: said('What I wrote stays.'),
    }),
  )
  const helpdesk = as(server, 'helpdesk')
  await jsonOf(helpdesk.post('/api/faq', { question: 'Whom do we ask?', answer: body }))
  await jsonOf(helpdesk.post('/api/canned-answers', { title: 'Ask somebody', body }))
  await jsonOf(helpdesk.post('/api/agreed-answers', { title: 'Ask somebody', body, translations: { da: body } }))
  await server.app.features.mail.deliver()
  const folder = join(server.folder, 'mail')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'another.eml'), `To: somebody@else.example\r\n\r\n${NAME} asks to join.`)
  return `sid_session=${token}`
}

/** @returns the cookie of a session of theirs */
async function addCoordinator(server: TestServer, id: PersonId): Promise<string> {
  const { people, sessions } = server.app
  const person = {
    id,
    name: 'Somebody else',
    email: `${id}@else.example`,
    role: 'coordinator',
    standing: 'approved',
  } as const
  await people.add([{ ...person, memberships: [] }], false)
  return `sid_session=${await sessions.start({ person: id, agent: 'A browser', identity: null })}`
}

/** Reminds a centre of a new date, with words. */
async function remind(by: ReturnType<typeof as>, words: string): Promise<void> {
  const milestones = '/api/campaigns/sid-2027/milestones'
  const day = addDays(utcDayOf(new Date()), 20)
  const milestone = { ...NETWORK_LIST.amsterdam, when: { kind: 'day', day }, reminds: false }
  const { id } = Milestone.parse(await jsonOf(by.post(milestones, { milestone })))
  const body = { centres: ['al'], words }
  expect(await jsonOf(by.post(`${milestones}/${id}/reminders`, body))).toEqual({ people: 2 })
}

async function wordsInBell(server: TestServer): Promise<readonly (string | null)[]> {
  const milestones = await bellItems(server, 'planner.al', 'milestone')
  return milestones.map(({ words }) => words)
}

function filesWith(folder: string, word: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => readFileSync(file).includes(word))
}

async function rowsWith(url: string, word: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
    )
    const found: string[] = []
    for (const { name } of rows) {
      const { rowCount } = await client.query(`SELECT 1 FROM "${name}" row WHERE row::text ILIKE $1`, [`%${word}%`])
      if ((rowCount ?? 0) > 0) found.push(name)
    }
    return found
  } finally {
    await client.end()
  }
}

function describeErasure(engine: string, start: () => Promise<{ server: TestServer; url: string | null }>): void {
  describe(`an erasure in ${engine}`, () => {
    let server: TestServer
    let cookie = ''
    let url: string | null = null
    const placesWith = async (word: string) => [
      ...filesWith(server.folder, word),
      ...(url === null ? [] : await rowsWith(url, word)),
    ]
    afterAll(() => server.close())

    test('S77 · A name and an address are in no file and no table after an erasure', async () => {
      ;({ server, url } = await start())
      cookie = await leaveTraces(server)
      expect((await placesWith(NAME)).length, 'they were there').toBeGreaterThan(0)
      expect((await placesWith(EMAIL)).length).toBeGreaterThan(0)
      const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
      await socket.sync()
      expect((await as(server, 'coordinator').post(...erasure(ID))).status).toBe(204)
      expect([4401, 4403]).toContain(await socket.closed())
      expect(await placesWith(NAME)).toEqual([])
      expect(await placesWith(EMAIL)).toEqual([])
      expect(existsSync(join(server.folder, 'mail', 'another.eml'))).toBe(false)
    })

    test('S77 · Answers that named the person name a former planner', async () => {
      const answers = await Promise.all(
        ['/api/campaigns/sid-2027/faq', '/api/canned-answers', '/api/agreed-answers'].map(async (path) =>
          (await as(server, 'helpdesk').get(path)).text(),
        ),
      )
      for (const text of answers) expect(text).toContain('Former planner, Denmark')
    })

    test('the person’s texts stay, by a former planner of the country', async () => {
      const threads = await (await as(server, 'planner.dk').get('/api/threads/plan/sid-2027/dk')).text()
      expect(threads).toContain('What I wrote stays.')
      expect(threads).toContain('Former planner, Denmark')
      const log = AuditPage.parse(await jsonOf(as(server, 'coordinator').get(`/api/audit?person=${ID}`)))
      expect(log.entries.map(({ action }) => action)).toEqual(['account.erase', 'join.ask', 'session.start'])
      expect(log.names[ID]).toBe('Former planner, Denmark')
      expect((await verifyAudit(server.stores.db, KEY)).breaks).toEqual([])
    })

    test('a coordinator’s words in a reminder are in no table after they are erased, nor are words that name somebody', async () => {
      const writer = await addCoordinator(server, WRITER)
      await remind(withCookie(server, writer), WORDS_OF_WRITER)
      await remind(as(server, 'coordinator'), `${WORDS_ABOUT}\nsomebody\nELSE.`)
      await remind(as(server, 'coordinator'), OTHER_WORDS)
      for (const words of [WORDS_OF_WRITER, WORDS_ABOUT, OTHER_WORDS])
        expect((await placesWith(words)).length, words).toBeGreaterThan(0)
      expect(await wordsInBell(server)).toContain(WORDS_OF_WRITER)
      expect((await as(server, 'coordinator').post(...erasure(WRITER))).status).toBe(204)
      expect(await placesWith(WORDS_OF_WRITER)).toEqual([])
      expect(await placesWith(WORDS_ABOUT)).toEqual([])
      expect((await placesWith(OTHER_WORDS)).length).toBeGreaterThan(0)
      expect(new Set(await wordsInBell(server))).toEqual(new Set([OTHER_WORDS, null]))
      const log = AuditPage.parse(await jsonOf(as(server, 'coordinator').get('/api/audit?action=milestone.remind')))
      expect(log.entries.map(({ by }) => by)).toEqual(['demo-coordinator', 'demo-coordinator', WRITER])
      expect(Object.values(log.words)).toEqual([OTHER_WORDS])
      expect((await verifyAudit(server.stores.db, KEY)).breaks).toEqual([])
    })

    test('nobody comes in by the session of an erased person, and no account gets it back', async () => {
      expect((await withCookie(server, cookie).get('/api/session')).status).toBe(401)
      const { people } = Accounts.parse(await jsonOf(as(server, 'coordinator').get('/api/people')))
      expect(people.map(({ id }) => id)).not.toContain(ID)
      expect((await as(server, 'coordinator').patch(`/api/people/${ID}`, { ended: false })).status).toBe(404)
      expect((await as(server, 'coordinator').post(...erasure(ID))).status).toBe(404)
    })

    test('the last coordinator is not erased', async () => {
      expect((await as(server, 'coordinator').patch('/api/people/demo-coordinator2', { ended: true })).ok).toBe(true)
      const refused = await as(server, 'coordinator').post(...erasure('demo-coordinator'))
      expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('last-coordinator')])
      expect((await as(server, 'coordinator').get('/api/session')).status).toBe(200)
    })
  })
}

describeEngine('on %s', (engine) => {
  const { newUrl, dropAll } = createSchemas()
  afterAll(dropAll)
  describeErasure(engine, async () => {
    const url = engine === 'Postgres' ? await newUrl() : null
    return { server: await startTestServer({ databaseUrl: url }), url }
  })
})
