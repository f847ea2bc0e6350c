/** A restore brings nobody back whose access ended after the backup, or who was erased. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEnded } from '../../server/accounts/endedLog.ts'
import { openStores } from '../../server/wiring/openStores.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import type { Role } from '../../shared/permissions.ts'
import { as } from '../harness/as.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const SECRET = 'a secret of tests that is long enough'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-restore-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(script: 'backup' | 'restore' | 'audit', argument: string, environment: Record<string, string>) {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: '', SECRET, ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [`server/commands/${script}.ts`, argument], { env })
  return { status, output: `${String(stdout)}${String(stderr)}` }
}

async function addPeople({ app, stores }: TestServer): Promise<void> {
  for (const [id, role] of Object.entries(PEOPLE)) {
    const memberships = role === 'planner' ? [{ centre: CentreId.parse('dk'), lead: false }] : []
    const person = { id: PersonId.parse(id), name: `Name of ${id}`, email: `${id}@x.example`, role, memberships }
    await app.people.add([{ ...person, standing: 'approved' }], false)
  }
  const over = { kind: 'sign-in', token_hash: null, code_hash: null, browser_hash: null, invitation: null } as const
  const times = { created_at: '2026-01-01', expires_at: '2099-01-01', tries: 0, spent_at: null }
  await stores.db
    .insertInto('sign_in_link')
    .values({ ...over, ...times, id: 'a-link', email: 'stays@x.example' })
    .execute()
}
const PEOPLE: Readonly<Record<string, Role>> = {
  stays: 'planner',
  ends: 'planner',
  erased: 'planner',
  returns: 'planner',
  runs: 'coordinator',
}

interface Place {
  readonly dataDir: string
  readonly databaseUrl: string | null
}
const environmentOf = ({ dataDir, databaseUrl }: Place) => ({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl ?? '' })

async function standingsIn(place: Place): Promise<Record<string, string>> {
  const stores = await openStores(place)
  const rows = await stores.db.selectFrom('person').select(['id', 'standing', 'name']).where('demo', '=', 0).execute()
  const links = await stores.db.selectFrom('sign_in_link').select('id').execute()
  const waiting = await stores.db
    .selectFrom('person')
    .select('id')
    .where('demo', '=', 1)
    .where('standing', '!=', 'approved')
    .execute()
  await stores.close()
  expect([links, waiting]).toEqual([[], []])
  return Object.fromEntries(rows.map(({ id, standing, name }) => [id, name.startsWith('Former') ? 'erased' : standing]))
}

function describeRestore(engine: string, make: (name: string) => Promise<Place>): void {
  describe(`a restore of ${engine}`, () => {
    let first: Place
    const file = () => join(folder, `${engine}.tar`)
    const endedFile = ({ dataDir }: Place) => join(dataDir, 'ended.jsonl')

    test('repeats what ended after the backup, from a file of ids beside the new database', async () => {
      first = await make('first')
      mkdirSync(first.dataDir, { recursive: true })
      const server = await startTestServer({ folder: first.dataDir, databaseUrl: first.databaseUrl })
      await addPeople(server)
      const backedUp = run('backup', file(), environmentOf(first))
      expect(backedUp.output).toContain('Backup written')
      const office = as(server, 'coordinator')
      for (const id of ['ends', 'returns'])
        expect((await office.patch(`/api/people/${id}`, { ended: true })).status).toBe(200)
      expect((await office.patch('/api/people/returns', { ended: false })).status).toBe(200)
      expect((await office.post('/api/people/erased/erasure', { confirm: 'erased' })).status).toBe(204)
      await server.close()
      expect(readEnded(first.dataDir)?.map(({ person, what }) => `${person} ${what}`)).toEqual([
        'ends ended',
        'returns ended',
        'returns returned',
        'erased erased',
      ])

      const second = await make('second')
      mkdirSync(second.dataDir, { recursive: true })
      copyFileSync(endedFile(first), endedFile(second))
      const restored = run('restore', file(), environmentOf(second))
      expect(restored.output).toContain('Repeated of what happened since: 1 ends of access, 1 erasures.')
      expect(await standingsIn(second)).toEqual({
        stays: 'approved',
        ends: 'ended',
        erased: 'erased',
        returns: 'approved',
        runs: 'approved',
      })
      expect(run('audit', 'verify', environmentOf(second)).output).toContain('is whole from entry 1 ')
    })

    test('without that file lets nobody in but coordinators, until one has gone through the list', async () => {
      const third = await make('third')
      const restored = run('restore', file(), environmentOf(third))
      expect(restored.output).toContain('4 people wait until a coordinator has gone through the list.')
      expect(await standingsIn(third)).toEqual({
        stays: 'waiting',
        ends: 'waiting',
        erased: 'waiting',
        returns: 'waiting',
        runs: 'approved',
      })
    })
  })
}

describeRestore('SQLite', async (name) => ({ dataDir: join(folder, `SQLite-${name}`), databaseUrl: null }))

describe.skipIf(!postgresReachable)('on Postgres', () => {
  const schemas: Awaited<ReturnType<typeof createSchema>>[] = []
  afterAll(() => Promise.all(schemas.map((schema) => schema.drop())))
  describeRestore('Postgres', async (name) => {
    const schema = await createSchema()
    schemas.push(schema)
    return { dataDir: join(folder, `Postgres-${name}`), databaseUrl: schema.url }
  })
})

test('a restore that fails leaves the ids and the secret of the folder where they are', () => {
  const dataDir = join(folder, 'fails')
  mkdirSync(dataDir)
  for (const name of ['ended.jsonl', 'secret']) copyFileSync('package.json', join(dataDir, name))
  const failed = run('restore', 'package.json', { DATA_DIR: dataDir })
  expect([failed.status, failed.output]).toEqual([1, expect.not.stringContaining('not empty')])
  expect(readdirSync(dataDir).toSorted()).toEqual(['ended.jsonl', 'secret'])
})
