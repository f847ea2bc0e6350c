/** OpenStack Swift with its S3 interface: four real servers on this machine, for tests of backups. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { freePort } from './serverProcess.ts'
import { waitFor } from './waitFor.ts'

const SERVERS = ['account', 'container', 'object', 'proxy'] as const
const has = (program: string) => spawnSync(program, ['--help']).error === undefined

/** Tests that need it are skipped without it. Packages: swift-proxy, swift-account, swift-container, swift-object. */
export const swiftInstalled = SERVERS.every((name) => has(`swift-${name}-server`)) && process.getuid?.() === 0

export interface Swift {
  /** The settings with which our programs reach it. */
  readonly environment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

/** @param bucket three letters or more */
export async function startSwift(bucket: string): Promise<Swift> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-swift-'))
  mkdirSync(join(folder, 'devices', 'disk'), { recursive: true })
  const ports = await Promise.all(SERVERS.map(() => freePort()))
  const children: ChildProcess[] = []
  SERVERS.forEach((name, at) => {
    const port = ports[at] ?? 0
    if (name !== 'proxy') makeRing(folder, name, port)
    const file = join(folder, `${name}.conf`)
    writeFileSync(file, name === 'proxy' ? proxySettings(folder, port) : diskSettings(folder, name, port))
    children.push(spawn(`swift-${name}-server`, [file], { stdio: 'ignore' }))
  })
  const endpoint = `http://127.0.0.1:${ports[3]}`
  const keys = { accessKeyId: 'test:tester', secretAccessKey: 'a-key-of-tests' }
  const client = new AwsClient({ ...keys, region: 'us-east-1', service: 's3', retries: 0 })
  const stop = async () => {
    const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)))
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(ended)
    rmSync(folder, { recursive: true, force: true })
  }
  const makeBucket = () => client.fetch(`${endpoint}/${bucket}`, { method: 'PUT' })
  const isMade = () =>
    makeBucket().then(
      ({ ok }) => ok,
      () => false,
    )
  await waitFor(isMade, 'Swift', 30_000).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    environment: {
      AWS_ACCESS_KEY_ID: keys.accessKeyId,
      AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
      AWS_ENDPOINT_URL: endpoint,
    },
    stop,
  }
}

function makeRing(folder: string, name: string, port: number): void {
  const builder = join(folder, `${name}.builder`)
  const steps = [['create', '2', '1', '1'], ['add', `r1z1-127.0.0.1:${port}/disk`, '1'], ['rebalance']]
  for (const step of steps) spawnSync('swift-ring-builder', [builder, ...step])
}

const common = (folder: string, port: number) => `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${port}
user = root
swift_dir = ${folder}
devices = ${folder}/devices
mount_check = false
workers = 0
log_address = ${folder}/none
`

const diskSettings = (folder: string, name: string, port: number) => `${common(folder, port)}
[pipeline:main]
pipeline = ${name}-server
[app:${name}-server]
use = egg:swift#${name}
`

const proxySettings = (folder: string, port: number) => `${common(folder, port)}
[pipeline:main]
pipeline = catch_errors cache s3api tempauth copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:9
${['catch_errors', 'copy', 'slo', 'dlo'].map((name) => `[filter:${name}]\nuse = egg:swift#${name}\n`).join('')}
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = a-key-of-tests .admin
`
