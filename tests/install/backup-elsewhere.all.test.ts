/** Backups that leave the machine: encrypted for a key, in a store of S3's kind, and tried without touching what is there. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decryptFile } from '../../server/store/backup/ageFile.ts'
import { readSuccess } from '../../server/store/backup/successes.ts'
import { withClient } from '../../server/store/withClient.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { startSwift, swiftInstalled, type Swift } from '../harness/swift.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const SECRET = 'a secret of tests that is long enough'
let folder = ''
let server: TestServer
let keys = { file: '', recipient: '' }
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sid-elsewhere-'))
  const identity = await generateIdentity()
  keys = { file: join(folder, 'key.txt'), recipient: await identityToRecipient(identity) }
  writeFileSync(keys.file, `# public key: ${keys.recipient}\n${identity}\n`)
  server = await startTestServer()
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

function run(
  script: 'backup' | 'restore',
  given: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const unset = { DATABASE_URL: '', DATA_DIR: server.folder, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }
  const env = { ...process.env, ...unset, SECRET, TMPDIR: folder, ...environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [`server/commands/${script}.ts`, ...given], { env })
  return { status, output: `${String(stdout)}${String(stderr)}` }
}

test('an encrypted backup holds the same archive, opens with its key, and with no other', async () => {
  const file = join(folder, 'sealed.tar.age')
  expect(run('backup', [file, '--age', keys.recipient])).toMatchObject({ status: 0 })
  expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/)
  await decryptFile(file, join(folder, 'opened.tar'), keys.file)
  expect(readFileSync(join(folder, 'opened.tar'), 'latin1')).toContain('sid-workspace backup 1')

  const other = join(folder, 'other.txt')
  writeFileSync(other, await generateIdentity())
  expect(run('restore', ['--try', file, '--identity', keys.file])).toMatchObject({ status: 0 })
  expect(run('restore', ['--try', file])).toMatchObject({ status: 1, output: expect.stringContaining('--identity') })
  expect(run('restore', ['--try', file, '--identity', other])).toMatchObject({ status: 1 })
  const refused = run('backup', [join(folder, 'never.tar'), '--age', 'no-key'])
  expect(refused).toMatchObject({ status: 1, output: expect.stringContaining('There is no backup') })
  expect(readdirSync(folder)).not.toContain('never.tar')
}, 60_000)

test('a restore is tried beside the running server; it notes its time, leaves nothing, and says why one fails', () => {
  const before = readdirSync(server.folder)
  const file = join(folder, 'tried.tar')
  expect(run('backup', [file])).toMatchObject({ status: 0 })
  const written = readdirSync(folder)
  const { status, output } = run('restore', ['--try', file])
  expect([status, output]).toEqual([0, expect.stringContaining('nothing of it was kept')])
  expect(readdirSync(folder)).toEqual(written)
  expect(new Set(readdirSync(server.folder))).toEqual(new Set([...before, 'last-backup', 'last-restore']))
  const tried = readSuccess(server.folder, 'restore')
  expect(tried).toBeGreaterThan(readSuccess(server.folder, 'backup') ?? Number.POSITIVE_INFINITY)

  writeFileSync(file, readFileSync(file).subarray(0, 40_000))
  expect(run('restore', ['--try', file])).toMatchObject({ status: 1, output: expect.stringContaining('damaged') })
  expect(readSuccess(server.folder, 'restore')).toBe(tried)
}, 60_000)

test('the figures hold the times of both, and have no value before the first', async () => {
  const fresh = await startTestServer()
  const ages = async ({ http }: TestServer) =>
    [
      ...(await (await fetch(`${http}/metrics`)).text()).matchAll(/^sid_(\w+)_last_success_timestamp_seconds (\S+)$/gm),
    ].map(([, kind, seconds]) => [kind, Math.abs(Number(seconds) - Date.now() / 1000) < 3600])
  expect(await ages(fresh)).toEqual([])
  await fresh.close()
  run('backup', [join(folder, 'counted.tar')])
  run('restore', ['--try', join(folder, 'counted.tar')])
  expect(await ages(server)).toEqual([
    ['backup', true],
    ['restore', true],
  ])
}, 60_000)

test.skipIf(!postgresReachable)(
  'a restore of Postgres is tried in a database of its own, which is gone afterwards',
  async () => {
    const schema = await createSchema()
    const databases = () =>
      withClient(schema.url, async (client) => {
        return (await client.query("SELECT datname FROM pg_database WHERE datname LIKE 'sid_trial_%'")).rows
      })
    const environment = { DATABASE_URL: schema.url, DATA_DIR: join(folder, 'postgres') }
    const filled = await startTestServer({ databaseUrl: schema.url })
    await filled.close()
    const file = join(folder, 'postgres.tar')
    expect(run('backup', [file], environment)).toMatchObject({ status: 0 })
    const { status, output } = run('restore', ['--try', file], environment)
    expect([status, output]).toEqual([0, expect.stringContaining('nothing of it was kept')])
    expect(await databases()).toEqual([])
    await schema.drop()
  },
  60_000,
)

test('without keys of the store, and with an unknown option, the command says what is missing', () => {
  const { status, output } = run('backup', ['--to', 's3://backups/'])
  expect([status, output]).toEqual([1, expect.stringContaining('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY')])
  expect(run('backup', ['--too', 'x'])).toMatchObject({
    status: 1,
    output: expect.stringContaining('npm run backup --'),
  })
  expect(run('restore', [])).toMatchObject({ status: 1, output: expect.stringContaining('npm run restore --') })
})

describe.skipIf(!swiftInstalled)('a store with the interface of S3', () => {
  let swift: Swift
  beforeAll(async () => {
    swift = await startSwift('backups')
  }, 60_000)
  afterAll(() => swift.stop())

  test('takes an encrypted backup, gives it back, and replaces none', async () => {
    const written = run('backup', ['--to', 's3://backups/nightly/', '--age', keys.recipient], swift.environment)
    const [name = ''] = /s3:\S+/.exec(written.output) ?? []
    expect([written.status, name]).toEqual([0, expect.stringMatching(/nightly\/sid-\S+Z\.tar\.age$/)])
    const tried = run('restore', ['--try', name, '--identity', keys.file], swift.environment)
    expect([tried.status, tried.output]).toEqual([0, expect.stringContaining('nothing of it was kept')])
    expect(run('backup', [name], swift.environment)).toMatchObject({
      status: 1,
      output: expect.stringContaining('never replaces anything'),
    })
  }, 60_000)

  test('its refusals, and its silence, reach the operator in words', () => {
    const gone = { ...swift.environment, AWS_ENDPOINT_URL: 'http://127.0.0.1:9' }
    expect(run('backup', ['s3://backups/x.tar'], gone).output).toMatch(/is not reached: \S+/)
    const wrong = { ...swift.environment, AWS_SECRET_ACCESS_KEY: 'another' }
    expect(run('backup', ['s3://backups/x.tar'], wrong)).toMatchObject({
      status: 1,
      output: expect.stringMatching(/answered 403: /),
    })
    expect(run('restore', ['--try', 's3://backups/none.tar'], swift.environment).output).toMatch(/answered 404: /)
    expect(run('backup', ['s3://no-such-bucket/x.tar'], swift.environment).output).toMatch(/answered 404: /)
  }, 60_000)
})
