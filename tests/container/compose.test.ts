/** The compose file and its Caddyfile, read as Compose reads them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig, SETTING_NAMES } from '../../server/config.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

const Service = z.object({
  image: z.string(),
  restart: z.string(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  environment: z.record(z.string(), z.string().nullable()).default({}),
  secrets: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  tmpfs: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  mem_limit: z.string().optional(),
  cap_drop: z.array(z.string()).default([]),
  cap_add: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  logging: z.object({ driver: z.string(), options: z.record(z.string(), z.string()) }).optional(),
})
const Compose = z.object({
  services: z.record(z.string(), Service),
  volumes: z.record(z.string(), z.null()),
  networks: z.record(z.string(), z.object({ internal: z.boolean() }).nullable()),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
})

/** An operator's `.env`. */
const DOT_ENV: Readonly<Record<string, string>> = {
  SITE: 'sid.example.org',
  MAIL_FROM: 'SID workspace <sid@example.org>',
}
/** And into `secrets/`. */
const SECRETS: Readonly<Record<string, string>> = {
  postgres_password: 'a-password',
  database_url: 'postgres://sid:a-password@postgres/sid',
  smtp_url: 'smtps://user:password@mail.example.org',
  secret: 'a secret of thirty-two characters or more',
  metrics_token: 'a token of sixteen characters or more',
  providers: '[]',
  notice: '{"controller":"A","processor":"B","recordNumber":"1","contact":"c@example.org"}',
}

/** Puts values in the place of `${NAME}`, `${NAME:-standard}` and `${NAME:?complaint}`. */
const interpolate = (text: string): string =>
  text.replaceAll(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, standard?: string) => {
    const value = DOT_ENV[name] ?? standard
    if (value === undefined) throw new Error(`${name} is not set`)
    return value
  })

const compose = Compose.parse(parse(interpolate(read('deploy/compose.yaml')), { merge: true }))
const node = Service.parse(compose.services.node1)

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sid-compose-'))
  for (const [name, value] of Object.entries(SECRETS)) writeFileSync(join(folder, name), `${value}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('both nodes are alike, and Caddy knows both', () => {
  const nodes = Object.keys(compose.services).filter((name) => name.startsWith('node'))
  expect(nodes).toEqual(['node1', 'node2'])
  for (const name of nodes) expect(compose.services[name]).toEqual(node)
  expect(read('deploy/Caddyfile')).toContain(`reverse_proxy ${nodes.map((name) => `${name}:3000`).join(' ')} {`)
})

test('every image has an exact version, and ours that of the package', () => {
  for (const [name, { image }] of Object.entries(compose.services)) {
    expect(image, name).toMatch(/^[a-z/-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/)
  }
  const { version } = JSON.parse(read('package.json')) as { version: string }
  expect(node.image).toBe(`sid-workspace:${version}`)
  expect(Number(/^postgres:(\d+)/.exec(compose.services.postgres?.image ?? '')?.[1])).toBeGreaterThanOrEqual(16)
})

test('every service starts again by itself, and says whether it is well', () => {
  for (const [name, { restart, healthcheck }] of Object.entries(compose.services)) {
    expect(restart, name).toBe('unless-stopped')
    const isOurs = name.startsWith('node')
    expect(healthcheck !== undefined || (isOurs && read('deploy/Dockerfile').includes('HEALTHCHECK')), name).toBe(true)
  }
})

test('every service has limits of memory and of its log, and no right that it does not need', () => {
  for (const [name, service] of Object.entries(compose.services)) {
    expect(service.mem_limit, name).toMatch(/^\d+[mg]$/)
    expect(service.logging, name).toEqual({ driver: 'local', options: { 'max-size': '20m', 'max-file': '5' } })
    expect([service.read_only, service.cap_drop, service.security_opt], name).toEqual([
      true,
      ['ALL'],
      ['no-new-privileges:true'],
    ])
    expect(service.cap_add, name).toEqual(name === 'caddy' ? ['NET_BIND_SERVICE'] : [])
  }
})

test('the proxy shares no network with the database and Valkey, which do not reach the internet', () => {
  const { caddy, postgres, valkey } = compose.services
  const back = [...(postgres?.networks ?? []), ...(valkey?.networks ?? [])]
  expect(back.length).toBeGreaterThan(0)
  expect(caddy?.networks.filter((network) => back.includes(network))).toEqual([])
  for (const network of back) expect(compose.networks[network]).toEqual({ internal: true })
  expect(new Set(node.networks)).toEqual(new Set(Object.keys(compose.networks)))
})

test('every secret and every volume that a service names is declared', () => {
  const services = Object.values(compose.services)
  expect(new Set(services.flatMap(({ secrets }) => secrets))).toEqual(new Set(Object.keys(compose.secrets)))
  expect(Object.keys(compose.secrets).toSorted()).toEqual(Object.keys(SECRETS).toSorted())
  const named = services.flatMap(({ volumes }) => volumes).filter((volume) => !volume.startsWith('.'))
  expect(new Set(named.map((volume) => volume.split(':')[0]))).toEqual(new Set(Object.keys(compose.volumes)))
})

test('a node writes to /data and /tmp only, and has time to end', () => {
  expect([node.read_only, node.tmpfs, node.volumes]).toEqual([true, ['/tmp'], ['data:/data']])
  const shutdownMs = /SHUTDOWN_MS = ([\d_]+)/.exec(read('server/main.ts'))?.[1]?.replaceAll('_', '')
  expect(Number.parseInt(node.stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(Number(shutdownMs))
})

test('the server reads every setting that a node is given, and accepts them', () => {
  expect(Object.keys(node.environment).filter((name) => !SETTING_NAMES.includes(name))).toEqual([])
  const inFolder = Object.entries({ HOST: '0.0.0.0', ...node.environment }).map(([name, value]) => [
    name,
    value?.replace('/run/secrets', folder),
  ])
  const result = readConfig(Object.fromEntries(inFolder) as Record<string, string>)
  // Until several nodes are supported, that is the one thing which the server has against it.
  expect(result.ok ? [] : result.complaints.filter((line) => !line.startsWith('REDIS_URL: '))).toEqual([])
  const mounted = Object.values(node.environment).flatMap(
    (value) => /^\/run\/secrets\/(.+)$/.exec(value ?? '')?.[1] ?? [],
  )
  expect(mounted.toSorted()).toEqual(node.secrets.toSorted())
})
