/** Real data is never a demonstration, and a store goes on with the secret that it was written with. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { decideKind, type StoreFacts } from '../../server/store/health/storeKind.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { freePort, runToEnd, startServerProcess } from '../harness/serverProcess.ts'

const root = mkdtempSync(join(tmpdir(), 'sid-kind-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const where = (name: string) => join(root, name)
const OWN_SECRET = 'the secret of this very server, long'
const OTHER_SECRET = 'the secret of some other server, long'

async function startAndStop(dataDir: string, environment: Record<string, string> = {}): Promise<void> {
  const server = await startServerProcess(dataDir, undefined, environment)
  expect(await server.stop()).toBe(0)
}

const refusedStart = async (dataDir: string, environment: Record<string, string>) =>
  runToEnd({ DATA_DIR: dataDir, PORT: String(await freePort()), ...environment })

function inStore<T>(dataDir: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(join(dataDir, 'app.sqlite'))
  try {
    return work(db)
  } finally {
    db.close()
  }
}
const countOf = (dataDir: string, table: string): number =>
  inStore(dataDir, (db) => (db.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count)
const kindOf = (dataDir: string): unknown =>
  inStore(dataDir, (db) => db.prepare('SELECT kind FROM store_identity').get()?.['kind'])
const forgetMark = (dataDir: string) => inStore(dataDir, (db) => db.exec('DELETE FROM store_identity'))
const addRealPerson = (dataDir: string) =>
  inStore(dataDir, (db) =>
    db.exec(
      `INSERT INTO person (id, name, sign_in_name, address, role, demo, created_at)
       VALUES ('real', 'Planner, Denmark', 'real', 'real@centre.example', 'planner', 0, '2026-11-29T09:00:00.000Z')`,
    ),
  )
const verify = (dataDir: string, secret: string) =>
  spawnSync(process.execPath, ['server/commands/audit.ts', 'verify'], {
    env: { ...process.env, DATA_DIR: dataDir, SECRET: secret, DATABASE_URL: '' },
    encoding: 'utf8',
  })

describe('the kind of a store', () => {
  const facts = (marked: StoreFacts['marked'], demo: number, real: number, isNew = false): StoreFacts => ({
    marked,
    isNew,
    people: { demo, real },
  })
  test.each([
    ['a new store, where nothing is set', facts(null, 0, 0, true), 'demo-if-new', 'demo'],
    ['a new store with DEMO=0', facts(null, 0, 0, true), 'real', 'real'],
    ['a store from before with made-up people alone', facts(null, 91, 0), 'demo-if-new', 'demo'],
    ['a store from before with real people alone', facts(null, 0, 3), 'demo-if-new', 'real'],
    ['a store from before without people', facts(null, 0, 0), 'demo-if-new', 'real'],
    ['a real store, where nothing is set', facts('real', 0, 3), 'demo-if-new', 'real'],
    ['a demonstration that somebody joined', facts('demo', 91, 1), 'demo-if-new', 'demo'],
    ['a store from before with both', facts(null, 91, 3), 'demo-if-new', null],
    ['a store from before with both, with DEMO=0', facts(null, 91, 3), 'real', null],
    ['a real store with DEMO=1', facts('real', 0, 3), 'demo', null],
    ['a demonstration with DEMO=0', facts('demo', 91, 0), 'real', null],
    ['a demonstration from before with DEMO=0', facts(null, 91, 0), 'real', null],
  ] as const)('%s', (_, of, setting, kind) => {
    const decision = decideKind(of, setting)
    expect(decision.ok ? decision.kind : null).toBe(kind)
  })
})

test('a real store gets its centres and first campaign, and never made-up people, whatever is forgotten', async () => {
  const dataDir = where('real')
  await startAndStop(dataDir, { DEMO: '0' })
  expect([countOf(dataDir, 'campaign'), countOf(dataDir, 'person')]).toEqual([1, 0])
  await startAndStop(dataDir)
  expect([kindOf(dataDir), countOf(dataDir, 'person'), countOf(dataDir, 'plan')]).toEqual(['real', 0, 0])
  const { code, output } = await refusedStart(dataDir, { DEMO: '1' })
  expect([code, output]).toEqual([1, expect.stringContaining('This store holds real data')])
  expect(countOf(dataDir, 'person')).toBe(0)
})

describe('a demonstration', () => {
  const dataDir = where('demo')

  test('is never served as a real store, nor at a public address', async () => {
    fillWithDemo(dataDir)
    await startAndStop(dataDir)
    expect(kindOf(dataDir)).toBe('demo')
    for (const environment of [{ DEMO: '0' }, { PUBLIC_URL: 'https://sid.example.org' }]) {
      const { code, output } = await refusedStart(dataDir, environment)
      expect([code, output]).toEqual([1, expect.stringContaining('This store is a demonstration')])
    }
  })

  test('goes on with a seeding that was cut off', async () => {
    inStore(dataDir, (db) => db.exec("DELETE FROM done_once WHERE name = 'demo-inquiries'"))
    await startAndStop(dataDir)
    const done = inStore(dataDir, (db) => db.prepare("SELECT name FROM done_once WHERE name = 'demo-inquiries'").all())
    expect(done).toHaveLength(1)
  })

  test('of an older release is known by its people, and refused in words where others are among them', async () => {
    forgetMark(dataDir)
    await startAndStop(dataDir)
    expect(kindOf(dataDir)).toBe('demo')
    forgetMark(dataDir)
    addRealPerson(dataDir)
    const { code, output } = await refusedStart(dataDir, {})
    expect([code, output]).toEqual([1, expect.stringContaining('npm run restore -- FILE')])
    inStore(dataDir, (db) => expect(db.prepare('SELECT kind FROM store_identity').all()).toEqual([]))
  })
})

describe('the secret of a store', () => {
  const dataDir = where('secret')
  const own = { DEMO: '0', SECRET: OWN_SECRET }

  test('is remembered: another or a missing one is refused before anything is written', async () => {
    await startAndStop(dataDir, own)
    const invited = invite(dataDir, { ...own })
    expect([invited.status, invited.stdout]).toEqual([0, expect.stringContaining('/auth/link/')])
    const before = readFileSync(join(dataDir, 'app.sqlite'))
    const other = await refusedStart(dataDir, { DEMO: '0', SECRET: OTHER_SECRET })
    expect([other.code, other.output]).toEqual([1, expect.stringContaining('SECRET is not the one')])
    const missing = await refusedStart(dataDir, { DEMO: '0' })
    expect([missing.code, missing.output]).toEqual([1, expect.stringContaining('SECRET is missing')])
    expect(existsSync(join(dataDir, 'secret'))).toBe(false)
    expect(readFileSync(join(dataDir, 'app.sqlite')).equals(before)).toBe(true)
    expect(invite(dataDir, { DEMO: '0', SECRET: OTHER_SECRET })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('SECRET is not the one') as string,
    })
    expect(verify(dataDir, OWN_SECRET)).toMatchObject({ status: 0 })
  })

  test('of an older release is remembered once the audit log holds with it', async () => {
    forgetMark(dataDir)
    const other = await refusedStart(dataDir, { DEMO: '0', SECRET: OTHER_SECRET })
    expect([other.code, other.output]).toEqual([1, expect.stringContaining('SECRET is not the one')])
    await startAndStop(dataDir, own)
    const again = await refusedStart(dataDir, { DEMO: '0', SECRET: OTHER_SECRET })
    expect(again.code).toBe(1)
  })

  test('that is lost can be replaced once, by somebody who says so', async () => {
    await startAndStop(dataDir, { DEMO: '0', SECRET: OTHER_SECRET, ACCEPT_NEW_SECRET: '1' })
    await startAndStop(dataDir, { DEMO: '0', SECRET: OTHER_SECRET })
    const { code } = await refusedStart(dataDir, own)
    expect(code).toBe(1)
  })
})

function invite(dataDir: string, environment: Record<string, string>) {
  return spawnSync(process.execPath, ['server/commands/coordinator.ts', 'first@office.example'], {
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '', PUBLIC_URL: '', DATA_DIR: dataDir, ...environment },
    encoding: 'utf8',
  })
}

test('the first coordinator is invited where a server was started, and nowhere else', () => {
  const { status, stderr } = invite(where('nowhere'), { DEMO: '0' })
  expect([status, stderr]).toEqual([1, expect.stringContaining('Start the server first')])
  expect(existsSync(where('nowhere'))).toBe(false)
  writeFileSync(where('a-file'), '')
  expect(invite(where('a-file'), { DEMO: '0' }).status).toBe(1)
})
