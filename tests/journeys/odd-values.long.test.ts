/** Requests that our clients never send, at every route: they are refused, and never a fault of the server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '../../server/http/route.ts'
import { PersonId } from '../../shared/ids.ts'
import { TemplateList } from '../../shared/templates/template.ts'
import { PlanView } from '../../shared/plans/api.ts'
import { as, asNobody, jsonOf, type Client } from '../harness/as.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { bodiesOf } from '../harness/routeBodies.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { askHelpdesk, said } from '../harness/threadsOverHttp.ts'

const SAID = said('May we?')
/** A route that needs a body and is missing here fails. */
const BODIES = bodiesOf('May we?')

/** Every parameter that some route reads from its query. */
const QUERY = [
  'state',
  'owner',
  'snoozed',
  'after',
  'like',
  'centre',
  'a',
  'b',
  'person',
  'action',
  'from',
  'to',
] as const

const NULL = 'a\0b'
/** A parameter of a path, with the pattern that it has to fit. */
const PARAMETER = /:(\w+(?:\{(?:[^{}]|\{[^{}]*\})*\})?)/g
/** Names of files that a pattern asks for; others take any. */
const FILES = ['activities', 'report'] as const
/** The end of a value that fits the pattern. */
const endOf = (name: string): string => {
  if (!name.startsWith('file{')) return ''
  return `.${/\[\.\]\(?(?:\?:)?(\w+)/.exec(name)?.[1] ?? 'json'}`
}
/** Whether a parameter of the path takes any text: others have a pattern that lets nothing odd in. */
const takesAnything = (name: string): boolean => !name.includes('{') || name.includes('{[^/]+') || name.includes('{.+')
const ODD_TEXTS = ['', '\ud800', 'é'.repeat(4000), '__proto__', '%00']
/** As JSON writes them: the third is infinite. */
const ODD_NUMBERS = ['-1', '1.5', '1e400', '99999999999', '9007199254740993', '"1"', 'null']
const ODD_PARAMS = ['abc', '0', '-1', '1.5', '1e400', '0x10', '99999999999', '%2500', '%F0%9F%8E%89', 'x'.repeat(300)]
const NUMBER_MARK = '"the odd number"'

/** Copies of a body, each with one value of the chosen kind replaced. */
function replaced(json: unknown, isChosen: (value: unknown) => boolean, by: unknown): unknown[] {
  if (isChosen(json)) return [by]
  if (Array.isArray(json)) {
    return json.flatMap((item, at) => replaced(item, isChosen, by).map((odd) => json.with(at, odd)))
  }
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    replaced(value, isChosen, by).map((odd) => ({ ...json, [key]: odd })),
  )
}
const isText = (value: unknown): boolean => typeof value === 'string'
const isNumber = (value: unknown): boolean => typeof value === 'number'

/** Copies of a body, each with one object that has a member of this name more. */
function withKey(json: unknown, key: string): unknown[] {
  if (Array.isArray(json)) return json.flatMap((item, at) => withKey(item, key).map((odd) => json.with(at, odd)))
  if (typeof json !== 'object' || json === null) return []
  const below = Object.entries(json).flatMap(([name, value]) =>
    withKey(value, key).map((odd) => ({ ...json, [name]: odd })),
  )
  return [{ ...json, [key]: 1 }, ...below]
}

const nameOf = ({ method, path }: Route): string => `${method} ${path}`

describe.each(['SQLite', ...(postgresReachable ? ['Postgres'] : [])])('on %s', (engine) => {
  let server: TestServer
  let params: Readonly<Record<string, string>> = {}
  let dropSchema = async (): Promise<void> => {}
  beforeAll(async () => {
    const schema = engine === 'Postgres' ? await createSchema() : null
    if (schema !== null) dropSchema = schema.drop
    server = await startTestServer({ databaseUrl: schema?.url ?? null })
    params = await findParams()
  }, 60_000)
  afterAll(async () => {
    await server.close()
    await dropSchema()
  })

  async function findParams(): Promise<Readonly<Record<string, string>>> {
    const planner = as(server, 'planner.dk')
    const activityOf = async (centre: string) =>
      PlanView.parse(await jsonOf(planner.get(`/api/campaigns/sid-2027/plans/${centre}`))).activities[0]?.id
    const [dk, fi] = [await activityOf('dk'), await activityOf('fi')]
    const connection = (await jsonOf(
      planner.post('/api/campaigns/sid-2027/centres/dk/connections', {
        activity: dk,
        other: { centre: 'fi', activity: fi },
      }),
    )) as { id: string }
    const { templates } = TemplateList.parse(await jsonOf(as(server, 'coordinator').get('/api/templates')))
    return {
      template: templates.find(({ centre }) => centre === null)?.id ?? '',
      campaign: 'sid-2027',
      centre: 'dk',
      owner: 'dk',
      kind: 'plan',
      language: 'da',
      'name{.+}': 'plan/sid-2027/dk',
      connection: connection.id,
      thread: (await askHelpdesk(server, 'dk')).id,
      number: '1',
      'number{[0-9]{1,6}}': '1',
      person: 'demo-planner.fi',
    }
  }

  /** The address of a route, with one of its parameters replaced. */
  const addressOf = ({ path }: Route, odd: Readonly<Record<string, string>> = {}): string =>
    path.replaceAll(
      PARAMETER,
      (_, name: string) =>
        `${odd[name] ?? params[name] ?? FILES.find((file) => name.startsWith(`file{${file}`)) ?? 'nothing'}${endOf(name)}`,
    )
  const paramsOf = ({ path }: Route): readonly string[] => [...path.matchAll(PARAMETER)].map(([, name]) => name ?? '')

  /** The roles with most rights: a coordinator reads everything. Nobody has a session that a route could end. */
  function clientsFor({ requires, method }: Route): readonly Client[] {
    if (requires === 'anyone') return [asNobody(server)]
    return method === 'GET' ? [as(server, 'coordinator')] : [as(server, 'planner.dk'), as(server, 'coordinator')]
  }

  async function statusesOf(route: Route, address: string, body: unknown): Promise<readonly number[]> {
    const sent = route.method === 'GET' ? undefined : body
    const answers = clientsFor(route).map((client) => client.request(route.method, address, sent))
    return (await Promise.all(answers)).map(({ status }) => status)
  }

  const routes = (): readonly Route[] => server.app.routes
  /** Routes that take their body unread have no text in it. */
  const readers = (): readonly Route[] =>
    routes().filter(({ method, fromAnywhere }) => method !== 'GET' && (fromAnywhere ?? false) === false)

  test('every route that needs a body has one here', async () => {
    const unknown: string[] = []
    for (const route of readers()) {
      if (nameOf(route) in BODIES || route.reads === 'bytes') continue
      if ((await statusesOf(route, addressOf(route), {})).includes(400)) unknown.push(nameOf(route))
    }
    expect(unknown).toEqual([])
  })

  test('a null character in a body is refused, in any text and in any name', async () => {
    const wrong: string[] = []
    for (const route of readers()) {
      const body = BODIES[nameOf(route)] ?? {}
      for (const odd of [...replaced(body, isText, NULL), ...withKey(body, NULL)]) {
        const statuses = await statusesOf(route, addressOf(route), odd)
        // A large body is not read of somebody without the right to send it (S47).
        const read = statuses.filter((status) => status !== 403)
        if (read.length === 0 || read.some((status) => status !== 400))
          wrong.push(`${nameOf(route)} ${JSON.stringify(odd)}: ${statuses.join()}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('a null character in a query or a path is refused', async () => {
    const wrong: string[] = []
    for (const route of routes()) {
      const queries = route.method === 'GET' ? QUERY.map((name) => `${addressOf(route)}?${name}=a%00b`) : []
      const paths = paramsOf(route)
        .filter(takesAnything)
        .map((name) => addressOf(route, { [name]: 'a%00b' }))
      for (const address of [...queries, ...paths]) {
        const statuses = await statusesOf(route, address, BODIES[nameOf(route)])
        if (statuses.some((status) => status !== 400)) wrong.push(`${nameOf(route)} ${address}: ${statuses.join()}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('odd parameters are no fault of the server', async () => {
    const wrong: string[] = []
    for (const route of routes()) {
      const paths = paramsOf(route).flatMap((name) => ODD_PARAMS.map((odd) => addressOf(route, { [name]: odd })))
      // All parameters at once: no two of them can hide one another in one route.
      const oddQueries = ODD_PARAMS.map((odd) => QUERY.map((name) => `${name}=${odd}`).join('&'))
      const queries = route.method === 'GET' ? oddQueries.map((query) => `${addressOf(route)}?${query}`) : []
      for (const address of [...paths, ...queries]) {
        const statuses = await statusesOf(route, address, BODIES[nameOf(route)])
        if (statuses.some((status) => status >= 500)) wrong.push(`${nameOf(route)} ${address}: ${statuses.join()}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('odd texts and numbers in a body are no fault of the server', async () => {
    const wrong: string[] = []
    for (const route of readers()) {
      const body = BODIES[nameOf(route)] ?? {}
      const texts = ODD_TEXTS.flatMap((odd) => replaced(body, isText, odd)).map((odd) => JSON.stringify(odd))
      const numbers = replaced(body, isNumber, 'the odd number').flatMap((odd) =>
        ODD_NUMBERS.map((number) => JSON.stringify(odd).replace(NUMBER_MARK, number)),
      )
      for (const json of [...texts, ...numbers]) {
        const status = await statusOfJson(route, json)
        if (status >= 500) wrong.push(`${nameOf(route)} ${json.slice(0, 300)}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  async function statusOfJson(route: Route, body: string): Promise<number> {
    const cookie = route.requires === 'anyone' ? {} : { cookie: await server.cookieOf('planner.dk@demo.example') }
    const headers = { ...cookie, 'content-type': 'application/json' }
    return (await fetch(`${server.http}${addressOf(route)}`, { method: route.method, headers, body })).status
  }

  test('a field that a route does not know gives nothing', async () => {
    const READER = PersonId.parse('demo-reader')
    const rowsOf = () => server.stores.db.selectFrom('person').selectAll().where('id', '=', READER).execute()
    const before = await rowsOf()
    const more = { role: 'coordinator', standing: 'approved', memberships: [{ centre: 'dk', lead: true }], id: 'x' }
    const answer = await as(server, 'reader').put('/api/session/language', { language: 'en', ...more })
    expect([204, 400]).toContain(answer.status)
    const after = await rowsOf()
    const withoutTimes = (rows: typeof before) => rows.map((row) => ({ ...row, language: null, last_seen_at: null }))
    expect(withoutTimes(after)).toEqual(withoutTimes(before))
  })

  test('a comment is found by its number alone', async () => {
    for (const number of ['abc', '0', '-1', '1.5', '1e400', '1e0', '0x1', '99999999999', '2147483648', '%201']) {
      const answer = await as(server, 'planner.dk').patch(`/api/thread/${params.thread}/comments/${number}`, {
        body: SAID,
      })
      expect([number, answer.status]).toEqual([number, 404])
    }
    expect(
      (await as(server, 'planner.dk').patch(`/api/thread/${params.thread}/comments/1`, { body: SAID })).status,
    ).toBe(200)
  })

  test('the key of a plan is bounded in its header too', async () => {
    const start = (key: string) =>
      as(server, 'planner.ge').post('/api/campaigns/sid-2027/plans/ge', {}, { 'idempotency-key': key })
    expect((await start(Array.from({ length: 400 }, () => crypto.randomUUID()).join(''))).status).toBe(400)
    expect((await start('a-good-key')).status).toBe(201)
  })

  test('a null character far down is found, and said in words', async () => {
    const answer = await fetch(`${server.http}/api/faq`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: server.http,
        cookie: await server.cookieOf('helpdesk@demo.example'),
      },
      body: `{"question":"a","answer":"b","more":${'['.repeat(50_000)}"\\u0000"${']'.repeat(50_000)}}`,
    })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ type: '/problems/null-character', title: expect.stringContaining('null character') }),
    ])
  })
})
