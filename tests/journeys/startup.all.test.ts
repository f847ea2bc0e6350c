/** Errors at the start are explained in words, and the process ends with an error. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asNobody } from '../harness/as.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { freePort, runToEnd, startServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-start-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const where = (name: string) => join(folder, name)
/** With the demo network in it, which a start would take seconds to make. */
function filled(name: string): string {
  mkdirSync(where(name))
  fillWithDemo(where(name))
  return where(name)
}

describe('the server does not start', () => {
  test('with a file that is no database', async () => {
    mkdirSync(where('corrupt'))
    writeFileSync(where('corrupt/documents.sqlite'), 'this is no database, whatever its name says'.repeat(50))
    const { code, output } = await runToEnd({ DATA_DIR: where('corrupt'), PORT: String(await freePort()) })
    expect(code).toBe(1)
    expect(output).toContain('documents.sqlite cannot be opened')
    expect(output).not.toContain('    at ')
  })

  test('on documents that another program has locked', async () => {
    const first = await startServerProcess(filled('locked'))
    await first.stop()
    const intruder = new DatabaseSync(where('locked/documents.sqlite'))
    intruder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;')
    const { code, output } = await runToEnd({ DATA_DIR: where('locked'), PORT: String(await freePort()) })
    intruder.close()
    expect([code, output]).toEqual([1, expect.stringContaining('database is locked')])
  })

  test('in a folder that cannot be made', async () => {
    writeFileSync(where('a-file'), '')
    const { code, output } = await runToEnd({ DATA_DIR: where('a-file/data'), PORT: String(await freePort()) })
    expect(code).toBe(1)
    expect(output).toContain('cannot be used')
  })

  test('in a folder below /proc, which can have none', async () => {
    const { code, output } = await runToEnd({ DATA_DIR: '/proc/sid/data', PORT: String(await freePort()) })
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/^The data folder \/proc\/sid\/data cannot be used: [^\n]*\n$/),
    ])
  })

  test.each(['secret', 'ended.jsonl'])('with a file %s that it cannot use, as one of another account', async (name) => {
    mkdirSync(join(where(`unusable-${name}`), name), { recursive: true })
    const { code, output } = await runToEnd({ DATA_DIR: where(`unusable-${name}`), PORT: String(await freePort()) })
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(`${name} cannot be used: EISDIR. Run commands as the account`),
    ])
    expect(output).not.toContain('    at ')
  })

  test('in a new folder below new folders, which nobody else may read', async () => {
    const server = await startServerProcess(where('new/newer/newest'))
    expect(statSync(where('new/newer')).mode & 0o077).toBe(0)
    await server.stop()
  })

  test('beside another process on the same data, which is not disturbed; after that one is killed it does', async () => {
    const first = await startServerProcess(filled('shared'))
    const second = await runToEnd({ DATA_DIR: where('shared'), PORT: String(await freePort()) })
    expect([second.code, second.output]).toEqual([1, expect.stringContaining('in use by another process')])
    expect((await asNobody(first).get('/readyz')).status).toBe(200)
    await first.kill()
    const third = await startServerProcess(where('shared'))
    expect(await third.stop()).toBe(0)
  })

  test('on a port in use', async () => {
    const blocker = createServer()
    const port = await new Promise<number>((resolve) =>
      blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port)),
    )
    const { code, output } = await runToEnd({ DATA_DIR: where('port'), PORT: String(port) })
    blocker.close()
    expect([code, output]).toEqual([1, expect.stringContaining(`Port ${port} on 127.0.0.1 is in use`)])
    expect(existsSync(where('port')), 'nothing was made').toBe(false)
  })

  test.each([
    ['PORT', { PORT: 'eighty' }, 'PORT'],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    ['DEMO on a public address', { DEMO: '1', HOST: '0.0.0.0' }, 'refuses to run on a public address'],
    ['DEMO behind a public address', { DEMO: '1', PUBLIC_URL: 'https://sid.example.org' }, 'refuses to run'],
    ['SMTP_URL', { SMTP_URL: 'http://mail.example', MAIL_FROM: 'sid@workspace.example' }, 'SMTP_URL'],
    ['SMTP_URL alone', { SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM: SMTP_URL is set'],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'SID workspace' }, 'MAIL_FROM: must be one address'],
    ['HELPDESK_ADDRESS', { HELPDESK_ADDRESS: 'the helpdesk' }, 'HELPDESK_ADDRESS: must be one address'],
    ['MAIL_FROM of two', { MAIL_FROM: 'a@workspace.example, b@workspace.example' }, 'MAIL_FROM: must be one address'],
    ['OIDC_PROVIDERS', { OIDC_PROVIDERS: '[{"id":"eu"}]' }, 'OIDC_PROVIDERS: 0.label'],
    ['file of OIDC_PROVIDERS', { OIDC_PROVIDERS: '/nowhere/providers.json' }, 'neither JSON nor a readable file'],
    ['TRUST_PROXY', { TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
    ['COORDINATORS_NEED_PROVIDER', { COORDINATORS_NEED_PROVIDER: '1' }, 'there is no provider'],
    ['SECRET_FILE', { SECRET_FILE: '/nowhere/secret' }, 'SECRET_FILE: /nowhere/secret cannot be read (ENOENT)'],
    ['a database that nobody answers for', { DATABASE_URL: 'postgres://127.0.0.1:9/x' }, 'cannot be used'],
  ])('with a wrong %s', async (_, environment, words) => {
    const { code, output } = await runToEnd({
      DATA_DIR: where('wrong'),
      PORT: String(await freePort()),
      ...environment,
    })
    expect([code, output]).toEqual([1, expect.stringContaining(words)])
  })

  test.each(['DATABSE_URL', 'SMPT_URL', 'SECERT'])(
    'a new demonstration with a misspelt %s, and makes nothing',
    async (name) => {
      const { code, output } = await runToEnd({
        DATA_DIR: where(`typo-${name}`),
        PORT: String(await freePort()),
        [name]: 'x',
      })
      expect([code, output]).toEqual([
        1,
        expect.stringMatching(/is no setting and was not read\. Is \w+ meant\?\nNothing was made\./),
      ])
      expect(existsSync(join(where(`typo-${name}`), 'app.sqlite'))).toBe(false)
    },
  )

  test('on a Node that is too old: it says what to do', () => {
    const old = ['/usr/local/bin/node', '/usr/bin/node'].find(
      (path) => existsSync(path) && spawnSync(path, ['-p', 'parseInt(process.versions.node)']).stdout.toString() < '24',
    )
    if (old === undefined) return
    const { status, stderr } = spawnSync(old, ['server/start.mjs'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([1, expect.stringContaining('needs Node 24')])
  })
})

test('while it starts, the server says that it lives and is not ready; then it is', async () => {
  const server = await startServerProcess(where('fresh'))
  expect((await asNobody(server).get('/healthz')).status).toBe(200)
  expect((await asNobody(server).get('/readyz')).status).toBe(200)
  expect(server.output()).toContain(server.http)
  expect(server.output()).toContain('planner.<centre>@demo.example')
  expect(await server.stop()).toBe(0)
})

test('on an address for other machines it says that it needs PUBLIC_URL to answer them', async () => {
  const words = 'Set PUBLIC_URL to the address that people use'
  const open = await startServerProcess(where('open'), undefined, { HOST: '0.0.0.0' })
  expect(open.output()).toContain(words)
  await open.stop()
  const named = await startServerProcess(where('open'), undefined, {
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://sid.example.org',
  })
  expect(named.output()).not.toContain(words)
  await named.stop()
})

describe('the server starts', () => {
  test('on a store that is there with a misspelt setting, which it names', async () => {
    const server = await startServerProcess(filled('typo-later'), undefined, { DATABSE_URL: 'x' })
    expect(server.output()).toContain('Warning: DATABSE_URL is no setting and was not read. Is DATABASE_URL meant?')
    await server.stop()
  })

  const provider = { id: 'eu', label: 'EU Login', issuer: 'https://login.example', clientId: 'workspace' }
  const labelsAt = async (server: { readonly http: string }) => {
    const { providers } = (await (await asNobody(server).get('/api/sign-in')).json()) as {
      providers: readonly { label: string }[]
    }
    return providers.map(({ label }) => label)
  }

  test('with providers as JSON', async () => {
    const second = { ...provider, id: 'second', label: 'Another login' }
    const environment = { OIDC_PROVIDERS: JSON.stringify([provider, second]) }
    const server = await startServerProcess(filled('providers-json'), undefined, environment)
    expect(await labelsAt(server)).toEqual(['EU Login', 'Another login'])
    await server.stop()
  })

  test('with providers and secrets in files, and behind a proxy tells people apart by the forwarded address', async () => {
    writeFileSync(where('providers.json'), JSON.stringify([provider]))
    writeFileSync(where('secret.txt'), `${'s'.repeat(40)}\n`)
    writeFileSync(where('token.txt'), 'a token of sixteen or more\n')
    const server = await startServerProcess(where('providers-file'), undefined, {
      OIDC_PROVIDERS: where('providers.json'),
      SECRET_FILE: where('secret.txt'),
      METRICS_TOKEN_FILE: where('token.txt'),
      TRUST_PROXY: '1',
      DEMO: '0',
      MAIL_SIGN_IN: '1',
    })
    expect(await labelsAt(server)).toEqual(['EU Login'])
    const metrics = await asNobody(server).get('/metrics', {
      'x-forwarded-for': '192.0.2.1',
      authorization: 'Bearer a token of sixteen or more',
    })
    expect(metrics.status).toBe(200)
    const mailed = where('providers-file/mail')
    // The folder comes with the first mail.
    const mails = () => (existsSync(mailed) ? readdirSync(mailed).length : 0)
    const askFrom = async (address: string, written: number) => {
      // Entries before the proxy's own change nothing.
      const headers = { 'x-forwarded-for': `203.0.113.${written}, ${address}` }
      await asNobody(server).post('/api/sign-in-link', { email: 'planner@centre.example' }, headers)
    }
    for (let times = 0; times < 8; times++) await askFrom('192.0.2.1', times)
    await waitFor(() => mails() === 5, 'five links, as many as one address may ask for')
    await askFrom('192.0.2.2', 1)
    await waitFor(() => mails() === 6, 'the link that another address asked for')
    await server.stop()
  })
})
