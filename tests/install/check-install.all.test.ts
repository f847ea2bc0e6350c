/** `npm run check-install` against real servers: it reports what works, and for failures what to do. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startLibreTranslate } from '../harness/libreTranslateServer.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { openProvider, type TestProvider } from '../harness/oidcProvider.ts'
import { createSchemas, postgresReachable } from '../harness/postgres.ts'
import { redisInstalled, startRedis } from '../harness/redisServer.ts'
import { freePort, startServerProcess } from '../harness/serverProcess.ts'

let folder = ''
let mailbox: Mailbox
let provider: TestProvider
let other: Server
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sid-check-'))
  mailbox = await openMailbox()
  provider = await openProvider('http://127.0.0.1:9')
  other = createServer((_, response) => response.end('<h1>Welcome to nginx!</h1>'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await mailbox.close()
  await provider.close()
  await new Promise((closed) => other.close(closed))
  rmSync(folder, { recursive: true, force: true })
})

const portOf = (server: Server): number => (server.address() as { port: number }).port

/** Where nobody listens. */
const nowhere = async (): Promise<string> => `http://127.0.0.1:${await freePort()}`

async function check(settings: Readonly<Record<string, string>>, ...more: readonly string[]) {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data'), ...settings }
  const child = spawn(process.execPath, ['server/commands/checkInstall.ts', ...more], { env, stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, output }
}

const withProvider = (over: object = {}): string =>
  JSON.stringify([{ id: 'test', label: 'Test', issuer: provider.issuer, clientId: provider.clientId, ...over }])

test('before the first start it lists the steps still to come, and ends with 0', async () => {
  const port = String(await freePort())
  const { code, output } = await check({
    PORT: port,
    PUBLIC_URL: `http://localhost:${port}`,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'SID workspace <sid@workspace.example>',
    OIDC_PROVIDERS: withProvider(),
  })
  expect(output).toContain(`ok    Public name http://localhost:${port}: leads to this server.`)
  expect(output).toContain('note  Data folder')
  expect(output).toContain('ok    Mail: the server answers')
  expect(output).toContain(`redirect http://localhost:${port}/auth/test/callback`)
  expect(output).toContain('ok    Provider test: the clocks agree.')
  expect([code, output]).toEqual([0, expect.not.stringContaining('WRONG')])
})

test('beside a running server it sees that server, and sends a mail if it is asked to', async () => {
  const server = await startServerProcess(join(folder, 'running'))
  try {
    const port = new URL(server.http).port
    const settings = { DATA_DIR: join(folder, 'running'), PORT: port, PUBLIC_URL: `http://localhost:${port}` }
    const mail = { SMTP_URL: mailbox.url, MAIL_FROM: 'sid@workspace.example' }
    const { code, output } = await check({ ...settings, ...mail }, 'mail', 'admin@workspace.example')
    expect(output).toContain('leads to this server.')
    expect(output).toContain('the server took a mail to admin@workspace.example')
    expect(mailbox.to('admin@workspace.example')).toHaveLength(1)
    expect([code, output]).toEqual([0, expect.not.stringContaining('WRONG')])
  } finally {
    await server.stop()
  }
})

describe('problems are reported with what to do:', () => {
  test.each<readonly [string, () => Promise<Readonly<Record<string, string>>>, string]>([
    ['a setting', async () => ({ PORT: 'abc' }), 'WRONG Settings: PORT: must be a whole number'],
    ['a name that is like a setting', async () => ({ PUBLICURL: 'x' }), 'Is PUBLIC_URL meant?'],
    [
      'a database that does not answer',
      async () => ({ DATABASE_URL: 'postgres://u:hidden@127.0.0.1:9/sid' }),
      'WRONG Database at 127.0.0.1:9:',
    ],
    [
      'a Redis that does not answer',
      async () => ({ DATABASE_URL: 'postgres://127.0.0.1:9/sid', REDIS_URL: 'redis://127.0.0.1:9' }),
      'WRONG Redis at 127.0.0.1:9: connect ECONNREFUSED',
    ],
    [
      'a mail server that does not answer',
      async () => ({ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'a@b.example' }),
      'WRONG Mail: connect ECONNREFUSED',
    ],
    [
      'a provider that is gone',
      async () => ({ OIDC_PROVIDERS: withProvider({ issuer: await nowhere() }) }),
      'ECONNREFUSED',
    ],
    [
      'an issuer that is none',
      async () => ({ OIDC_PROVIDERS: withProvider({ issuer: `http://127.0.0.1:${portOf(other)}` }) }),
      'Is the issuer right?',
    ],
    [
      'an issuer with a slash too many',
      async () => ({ OIDC_PROVIDERS: withProvider({ issuer: `${provider.issuer}/` }) }),
      'Write this as the issuer, to the letter.',
    ],
    [
      'a name that leads elsewhere',
      async () => ({ PORT: String(await freePort()), PUBLIC_URL: `http://127.0.0.1:${portOf(other)}` }),
      'is answered 200 by something else. Does the name lead to this machine',
    ],
    [
      'a name that leads nowhere',
      async () => ({ PORT: String(await freePort()), PUBLIC_URL: await nowhere() }),
      'ECONNREFUSED',
    ],
  ])('%s', async (_, settings, words) => {
    const { code, output } = await check(await settings())
    expect([code, output]).toEqual([1, expect.stringContaining(words)])
    expect(output).not.toMatch(/hidden|^ {4}at /m)
  })

  test('a data folder that others may read', async () => {
    const open = join(folder, 'open')
    mkdirSync(open)
    chmodSync(open, 0o755)
    expect((await check({ DATA_DIR: open })).output).toContain(
      `other accounts may look into it. Run chmod 700 ${open}.`,
    )
  })
})

test.skipIf(!postgresReachable || !redisInstalled)('a database and a Redis that answer are reported', async () => {
  const { newUrl, dropAll } = createSchemas()
  const redis = await startRedis()
  const { output } = await check({ DATABASE_URL: await newUrl(), REDIS_URL: redis.url })
  expect(output).toMatch(/ok {4}Database at \S+: PostgreSQL \d+ answers/)
  expect(output).toMatch(/ok {4}Redis at \S+: answers\./)
  await redis.kill()
  await dropAll()
})

test('a translator is asked for its languages and for a text', async () => {
  const service = await startLibreTranslate({ key: 'secret' })
  const settings = { TRANSLATOR: 'libretranslate', TRANSLATOR_URL: service.url }
  expect((await check({ ...settings, TRANSLATOR_KEY: 'secret' })).output).toMatch(/ok {4}Translator: .* translates/)
  expect((await check({ ...settings, TRANSLATOR_KEY: 'wrong' })).output).toMatch(/WRONG Translator: .*TRANSLATOR_KEY/)
  await service.close()
  expect((await check(settings)).output).toMatch(/WRONG Translator: .*does not list its languages/)
})
