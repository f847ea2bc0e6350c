/** The guide of docs/operations.md, followed by a stranger: from its blocks to the first planner, behind a real nginx and a real Caddy. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SETTING_NAMES } from '../../server/config.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { openProvider, type TestProvider } from '../harness/oidcProvider.ts'
import { createDatabase, postgresReachable, type TestDatabase } from '../harness/postgres.ts'
import { freePort } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { guideBlock, substitute } from './guideBlocks.ts'
import { startGuideServer, type GuideServer } from './guideServer.ts'
import {
  makeCertificate,
  proxiesInstalled,
  shippedCaddyfiles,
  startProxy,
  type Certificate,
  type Proxy,
  type ProxyKind,
} from './proxies.ts'
import { createSecureVisitor, type SecureVisitor } from './secureVisitor.ts'

const HOME = 'https://sid.example.org'
const SECRET_PATHS = [
  '/calendar/token-a.ics',
  '/auth/link/token-b',
  '/en/sid/answer/token-c',
  '/unsubscribe/token-d',
  '/api/unsubscribe/token-e',
]

test('the guide has every setting', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
  const missing = SETTING_NAMES.filter((name) => !guide.includes(`\`${name}\``))
  expect(missing).toEqual([])
})

test('the Caddyfile of the containers is the only one that ships beside the guide, so each is tried below', () => {
  expect(shippedCaddyfiles).toHaveLength(1)
})

const TESTS = join(import.meta.dirname, '..')
/** A file of tests names the layer that runs it. */
const LAYERS = ['', '.all', '.long']

test('each failure that the guide lists is injected by a test that is there', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
  const rows = (guide.split('## When something fails')[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) {
    const named = [...(row.split('|').at(-2) ?? '').matchAll(/`([\w/.-]+)`/g)].map(([, name = '']) => name)
    expect(named, row).not.toEqual([])
    expect(named.filter((name) => !LAYERS.some((layer) => existsSync(join(TESTS, `${name}${layer}.test.ts`))))).toEqual(
      [],
    )
  }
})

describe.skipIf(!postgresReachable)('a server from the blocks of the guide', () => {
  let folder: string
  let database: TestDatabase
  let mailbox: Mailbox
  let provider: TestProvider
  let port: number
  let server: GuideServer
  let tls: Certificate
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sid-guide-'))
    database = await createDatabase()
    mailbox = await openMailbox()
    provider = await openProvider(HOME, 'login')
    port = await freePort()
    tls = makeCertificate(folder, 'sid.example.org')
    server = await startGuideServer({ folder, port, databaseUrl: database.url, smtpUrl: mailbox.url, provider })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
    await mailbox.close()
    await provider.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('lacks nothing, and is no demonstration', async () => {
    await waitFor(() => server.output().includes(`is ready: ${HOME}`), 'the lines of the start')
    expect(server.output()).not.toMatch(/still lacks|Warning|Demonstration|TRUST_PROXY/)
  })

  describe.each<ProxyKind>(['nginx', 'caddy', 'containers'])('behind %s', (kind) => {
    test.skipIf(!proxiesInstalled[kind])('people come in, import 9 MB, and leave no secret in its log', async () => {
      const proxy = await startProxy(kind, join(folder, kind), port, tls)
      try {
        const visit = () => createSecureVisitor({ port: proxy.port, ca: readFileSync(tls.certificate, 'utf8') })
        const link = await firstPlanner(visit, { nginx: 'dk', caddy: 'se', containers: 'ie' }[kind])
        await expectNoSecrets(visit(), proxy, [link])
        expect((await visit().send('GET', `${HOME}/metrics`)).status).toBe(404)
        const { text } = await visit().send('GET', `${HOME}/healthz`)
        expect(JSON.parse(text)).toMatchObject({ status: 'up' })
        // A proxy writes the line when the answer has gone.
        await waitFor(() => proxy.logs().includes('/healthz'), 'the line of the last request')
        expect(server.output()).not.toContain('TRUST_PROXY')
      } finally {
        await proxy.close()
      }
    })
  })

  /** @returns the address by which the coordinator came in */
  async function firstPlanner(visit: () => SecureVisitor, centre: string): Promise<string> {
    const said = await server.run('coordinator', `coordinator.${centre}@example.org`)
    const [link = ''] = /https:\/\/\S+/.exec(said) ?? []
    const coordinator = visit()
    expect((await coordinator.goTo(link)).text).toContain('<!doctype html>')
    const used = await coordinator.send('POST', `${HOME}/api/sign-in-link/use`, { token: link.split('/').at(-1) })
    expect([used.status, used.text]).toEqual([200, expect.anything()])
    provider.become({ sub: centre, email: `planner.${centre}@example.org`, email_verified: true, name: 'A planner' })
    const planner = visit()
    await planner.goTo(`${HOME}/auth/login`)
    const asked = await planner.send('POST', `${HOME}/api/join-requests`, { role: 'planner', centre, reason: '' })
    expect([asked.status, asked.text]).toEqual([201, expect.anything()])
    const { id } = JSON.parse(asked.text) as { id: string }
    const decided = await coordinator.send('POST', `${HOME}/api/join-requests/${id}/decision`, { decision: 'approve' })
    expect([decided.status, decided.text]).toEqual([200, expect.anything()])
    const file = Buffer.from(`Title;Description\n${`Quiz;${'x'.repeat(2040)}\n`.repeat(4500)}`)
    expect(file.length).toBeGreaterThan(9_000_000)
    const read = await planner.send('POST', `${HOME}/api/campaigns/sid-2027/plans/${centre}/imports`, file)
    expect([read.status, read.text.slice(0, 200)]).toEqual([200, expect.stringContaining('{')])
    return link
  }

  async function expectNoSecrets(visitor: SecureVisitor, proxy: Proxy, links: readonly string[]): Promise<void> {
    for (const path of SECRET_PATHS) {
      await visitor.send('GET', `${HOME}${path}`)
      // As a browser asks for what such a page shows.
      await visitor.send('GET', `${HOME}/favicon.ico`, undefined, { referer: `${HOME}${path}` })
    }
    const tokens = [...links.map((link) => link.split('/').at(-1) ?? ''), 'token-']
    expect(tokens.filter((token) => proxy.logs().includes(token))).toEqual([])
  }

  test('is backed up each night by the script of the guide, which keeps fourteen', async () => {
    const backups = join(folder, 'backups')
    mkdirSync(backups)
    for (let night = 10; night < 26; night += 1) writeFileSync(join(backups, `2026-01-${night}-023000.tar`), '')
    const script = substitute(guideBlock('bash', 'backup.ts'), [
      ['/etc/sid/env', join(folder, 'etc/env')],
      ['/opt/sid', join(import.meta.dirname, '../..')],
      ['/var/backups/sid', backups],
    ])
    const { status, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', timeout: 60_000 })
    expect([status, stderr]).toEqual([0, ''])
    const kept = readdirSync(backups).toSorted()
    const archives = kept.filter((name) => name.endsWith('.tar'))
    expect([archives.length, archives[0], kept.at(-1)]).toEqual([14, '2026-01-13-023000.tar', 'ended.jsonl'])
  })

  test('a proxy whose server is gone writes no secret either, and SIGTERM ends the server in order', async () => {
    expect(await server.stop()).toBe(0)
    expect(server.output()).toContain('the server has stopped')
    for (const kind of ['nginx', 'caddy', 'containers'] as const) {
      if (!proxiesInstalled[kind]) continue
      const proxy = await startProxy(kind, join(folder, `${kind}-alone`), port, tls)
      try {
        const visitor = createSecureVisitor({ port: proxy.port, ca: readFileSync(tls.certificate, 'utf8') })
        expect([502, 503]).toContain((await visitor.send('GET', `${HOME}/en/sid/2027`)).status)
        await expectNoSecrets(visitor, proxy, [])
      } finally {
        await proxy.close()
      }
    }
  })
})

describe.skipIf(!postgresReachable)('a server from the blocks of the guide with a provider only', () => {
  let folder: string
  let database: TestDatabase
  let provider: TestProvider
  let mailbox: Mailbox
  let server: GuideServer
  let tls: Certificate
  let port: number
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sid-guide-provider-'))
    database = await createDatabase()
    mailbox = await openMailbox()
    provider = await openProvider(HOME, 'login')
    port = await freePort()
    tls = makeCertificate(folder, 'sid.example.org')
    server = await startGuideServer({
      folder,
      port,
      databaseUrl: database.url,
      smtpUrl: mailbox.url,
      provider,
      changes: [['MAIL_SIGN_IN=1', 'MAIL_SIGN_IN=0\nCOORDINATORS_NEED_PROVIDER=1']],
    })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
    await mailbox.close()
    await provider.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.skipIf(!proxiesInstalled.caddy)(
    'the first coordinator comes by a link once, and then by the provider',
    async () => {
      const proxy = await startProxy('caddy', join(folder, 'caddy'), port, tls)
      try {
        const visit = () => createSecureVisitor({ port: proxy.port, ca: readFileSync(tls.certificate, 'utf8') })
        const email = 'you@example.org'
        const [link = ''] = /https:\/\/\S+/.exec(await server.run('coordinator', email)) ?? []
        const used = await visit().send('POST', `${HOME}/api/sign-in-link/use`, { token: link.split('/').at(-1) })
        expect([used.status, used.text]).toEqual([200, expect.stringContaining('coordinator')])
        const ofLink = JSON.parse(used.text) as { readonly session: { readonly person: { readonly id: string } } }
        provider.become({ sub: 'you', email, email_verified: true, name: 'You' })
        const later = visit()
        expect((await later.goTo(`${HOME}/auth/login`)).url).toBe(`${HOME}/`)
        const session = JSON.parse((await later.send('GET', `${HOME}/api/session`)).text) as unknown
        expect(session).toMatchObject({ person: { id: ofLink.session.person.id, role: 'coordinator', email } })
      } finally {
        await proxy.close()
      }
    },
  )
})

test.skipIf(process.getuid?.() !== 0)(
  'where there is no sudo, root runs the lines of the guide with the function that stands there',
  () => {
    const run = (line: string) =>
      spawnSync(
        'bash',
        [
          '-c',
          `unset -f sudo; PATH=${join(import.meta.dirname, 'nowhere')}:/usr/sbin:/usr/bin:/sbin:/bin\n${guideBlock('sh', 'runuser')}\n${line}`,
        ],
        {
          encoding: 'utf8',
        },
      )
    expect(run('sudo -u nobody id -un').stdout.trim()).toBe('nobody')
    expect(run('sudo id -un').stdout.trim()).toBe('root')
    expect(run("sudo -u nobody sh -c 'echo $0 $1' one two").stdout.trim()).toBe('one two')
  },
)
