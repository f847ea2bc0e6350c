/** A real nginx and a real Caddy, with the blocks of the guide, and with the Caddyfile of the containers. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { basename, join } from 'node:path'
import { freePort } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { guideBlock, substitute } from './guideBlocks.ts'

export interface Proxy {
  /** The port of https. */
  readonly port: number
  /** All that it has written into files and to its output. */
  logs(): string
  close(): Promise<void>
}

export interface Certificate {
  readonly certificate: string
  readonly key: string
}

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined

/** Tests that need them are left out where they are not installed. */
export const proxiesInstalled = { nginx: has('nginx'), caddy: has('caddy'), containers: has('caddy') } as const
export type ProxyKind = keyof typeof proxiesInstalled

/** A certificate of its own authority for the name of the guide. */
export function makeCertificate(folder: string, name: string): Certificate {
  const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')]
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const { status, stderr } = spawnSync('openssl', [...made, ...subject, '-keyout', key, '-out', certificate])
  if (status !== 0) throw new Error(`no certificate: ${String(stderr)}`)
  return { certificate, key }
}

/** @param folder an empty one */
export async function startProxy(kind: ProxyKind, folder: string, to: number, tls: Certificate): Promise<Proxy> {
  mkdirSync(folder, { recursive: true })
  const [port, plainPort] = [await freePort(), await freePort()]
  const write = { nginx: writeNginx, caddy: writeCaddy, containers: writeContainersCaddy }[kind]
  const [program, options] = write(folder, { port, plainPort, to }, tls)
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
  await waitFor(
    async () => {
      if (child.exitCode !== null) throw new Error(`${kind} did not start:\n${output}`)
      return accepts(port)
    },
    kind,
    15_000,
  )
  return {
    port,
    logs: () =>
      output +
      readdirSync(folder)
        .filter((name) => name.endsWith('.log'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n'),
    close: () => end(child),
  }
}

interface Ports {
  readonly port: number
  readonly plainPort: number
  readonly to: number
}

function writeNginx(
  folder: string,
  { port, plainPort, to }: Ports,
  { certificate, key }: Certificate,
): [string, string[]] {
  const block = substitute(guideBlock('nginx'), [
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['127.0.0.1:3000', `127.0.0.1:${to}`],
    ['/etc/letsencrypt/live/sid.example.org/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/sid.example.org/privkey.pem', key],
    ['/var/log/nginx/', `${folder}/`],
  ])
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((of) => `${of}_temp_path ${folder}/${of};`)
  writeFileSync(join(folder, 'sid.conf'), block)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\npid ${folder}/pid;\nerror_log ${folder}/main.log;\nevents {}\n` +
      `http {\n${temporary.join('\n')}\ninclude ${folder}/sid.conf;\n}\n`,
  )
  return ['nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')]]
}

function writeCaddy(
  folder: string,
  { port, plainPort, to }: Ports,
  { certificate, key }: Certificate,
): [string, string[]] {
  const block = substitute(guideBlock('caddy'), [
    ['127.0.0.1:3000', `127.0.0.1:${to}`],
    ['/var/log/caddy/', `${folder}/`],
    ['sid.example.org {', `sid.example.org {\n\ttls ${certificate} ${key}`],
  ])
  return runCaddy(folder, block, { port, plainPort })
}

const ROOT = join(import.meta.dirname, '../..')
const OF_OTHERS: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', 'data', 'tests'])

/** The Caddyfiles that ship, wherever they lie. */
export const shippedCaddyfiles: readonly string[] = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OF_OTHERS.has(entry.name))
  .flatMap(({ name }) =>
    readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file)),
  )
  .filter((file) => basename(file) === 'Caddyfile')

function writeContainersCaddy(
  folder: string,
  { port, plainPort, to }: Ports,
  { certificate, key }: Certificate,
): [string, string[]] {
  const [file = ''] = shippedCaddyfiles
  const block = substitute(readFileSync(join(ROOT, file), 'utf8'), [
    ['{$SITE} {', `sid.example.org {\n\ttls ${certificate} ${key}`],
    ['node1:3000 node2:3000', `127.0.0.1:${to}`],
    ['lb_try_duration 5s', 'lb_try_duration 0s'],
    // Names of later versions than Debian's.
    ['log_skip', 'skip_log'],
    ['stream_close_delay 5m', ''],
  ])
  return runCaddy(folder, block, { port, plainPort })
}

/** Nobody else sees this machine: it has a certificate, other ports, and no interface of its own. */
function runCaddy(folder: string, block: string, { port, plainPort }: Omit<Ports, 'to'>): [string, string[]] {
  const ofTest = `admin off\n\tauto_https disable_redirects\n\thttp_port ${plainPort}\n\thttps_port ${port}\n\tdefault_bind 127.0.0.1`
  const begin = '\tlog {\n\t\texclude http.log.error'
  writeFileSync(join(folder, 'Caddyfile'), substitute(block, [[begin, `\t${ofTest}\n${begin}`]]))
  return ['caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']]
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.end())
  })

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await ended
}
