/**
 * What an answer costs at the real process, beside a bare `node:http` server that answers the same bytes on the same core.
 * Both are warmed up alike and measured in turn, in windows; the load comes from the other core.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../harness/serverProcess.ts'
import { startRunningServer } from './runningServer.ts'

const CONNECTIONS = 16
const WARM_UP_MS = 3000
const WINDOW_MS = 1500
const WINDOWS = 9
/** The server's core, and the core of the load. */
const SERVER_CORE = ['taskset', '-c', '0']
/** Of the rate of the bare server. */
const AIM = 0.4

interface Measured {
  readonly url: string
  cpuMs(): number
}

export async function benchHttp(): Promise<void> {
  console.log(
    `HTTP, Node ${process.version}: ${CONNECTIONS} connections, ${WINDOWS} paired windows of ${WINDOW_MS} ms, medians`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-http-'))
  const server = await startRunningServer(join(folder, 'data'), SERVER_CORE)
  try {
    const cookie = await server.cookieOf('planner.dk@demo.example')
    await quiet(() => server.cpuMs())
    for (const [what, path] of [
      ['/', '/'],
      ['an asset', await largestScript(server.http)],
      ['list of plans', '/api/campaigns/sid-2027/plans'],
      ['plan view', '/api/campaigns/sid-2027/plans/dk'],
      ['suggestions of a centre', '/api/campaigns/sid-2027/suggestions?centre=dk'],
      ['assets', '/api/campaigns/sid-2027/assets'],
    ] as const) {
      const ours = { url: `${server.http}${path}`, cpuMs: () => server.cpuMs() }
      const answered = await fetchOnce(ours.url, cookie)
      const bare = await startBare(join(folder, 'body'), answered)
      await compare(what, answered.body.length, { ours, bare }, cookie)
      await bare.stop()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(
  what: string,
  bytes: number,
  { ours, bare }: { readonly ours: Measured; readonly bare: Measured },
  cookie: string,
): Promise<void> {
  for (const one of [ours, bare]) await load(one.url, cookie, WARM_UP_MS)
  const windows: { readonly ours: Window; readonly bare: Window }[] = []
  for (let at = 0; at < WINDOWS; at++) {
    windows.push({ ours: await measure(ours, cookie), bare: await measure(bare, cookie) })
  }
  const ratio = median(windows.map((pair) => pair.ours.rate / pair.bare.rate))
  const missed = ratio < AIM ? `  MISSED: aim ${AIM * 100} %` : ''
  const row = (name: 'ours' | 'bare'): string => {
    const [rate, cpu] = [
      median(windows.map((pair) => pair[name].rate)),
      median(windows.map((pair) => pair[name].cpuUs)),
    ]
    return `${name} ${rate.toFixed(0)}/s, ${cpu.toFixed(0)} µs`
  }
  console.log(
    `  ${what} (${bytes} B): ${row('ours')} · ${row('bare')} · ${(ratio * 100).toFixed(0)} % of bare${missed}`,
  )
}

interface Window {
  /** Requests a second. */
  readonly rate: number
  /** Server CPU for each request. */
  readonly cpuUs: number
}

async function measure(server: Measured, cookie: string): Promise<Window> {
  const [cpu, begin] = [server.cpuMs(), performance.now()]
  const count = await load(server.url, cookie, WINDOW_MS)
  return { rate: count / ((performance.now() - begin) / 1000), cpuUs: ((server.cpuMs() - cpu) * 1000) / count }
}

const headersWith = (cookie: string) => ({ cookie, 'accept-encoding': 'gzip, deflate, br', accept: '*/*' })

/** @returns the number of answers. @throws at one that is no success */
async function load(url: string, cookie: string, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => askUntil(end, new URL(url), cookie)))
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Asks on one connection, a request after the other. Node's own client costs more than what is measured, so this one reads no
 * more of a response than its status and its length.
 */
function askUntil(end: number, { host, hostname, port, pathname, search }: URL, cookie: string): Promise<number> {
  const headers = Object.entries({ host, ...headersWith(cookie) }).map(([name, value]) => `${name}: ${value}`)
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
  const socket = connect(Number(port), hostname)
  const result = Promise.withResolvers<number>()
  let count = 0
  let missing = 0
  socket.setNoDelay(true)
  socket.on('connect', () => socket.write(request))
  socket.on('error', result.reject)
  socket.on('data', (data: Buffer) => {
    if (missing > 0) {
      missing -= data.length
    } else {
      const headEnd = data.indexOf('\r\n\r\n')
      const head = data.toString('latin1', 0, headEnd)
      if (!head.startsWith('HTTP/1.1 200')) return result.reject(new Error(`${pathname}: ${head.split('\r\n')[0]}`))
      missing = headEnd + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1]) - data.length
    }
    if (missing > 0) return
    count += 1
    if (performance.now() < end) socket.write(request)
    else socket.end(() => result.resolve(count))
  })
  return result.promise
}

interface Answered {
  readonly body: Buffer
  readonly type: string
  readonly encoding: string | undefined
}

function fetchOnce(url: string, cookie: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    get(url, { headers: headersWith(cookie) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { 'content-type': type = '', 'content-encoding': encoding } = response.headers
        resolve({ body: Buffer.concat(chunks), type, encoding })
      })
    }).on('error', reject)
  })
}

/** A server that knows nothing but these bytes. */
const BARE = `
  const { readFileSync } = require('node:fs')
  const [port, file, headers] = process.argv.slice(1)
  const body = readFileSync(file)
  const head = { ...JSON.parse(headers), 'content-length': body.length }
  require('node:http').createServer((_, response) => response.writeHead(200, head).end(body)).listen(Number(port), '127.0.0.1', () => console.log('ready'))`

async function startBare(
  file: string,
  { body, type, encoding }: Answered,
): Promise<Measured & { stop(): Promise<void> }> {
  writeFileSync(file, body)
  const port = await freePort()
  const headers = { 'content-type': type, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) }
  const [command = '', ...options] = SERVER_CORE
  const child = spawn(
    command,
    [...options, process.execPath, '-e', BARE, '--', String(port), file, JSON.stringify(headers)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const exited = once(child, 'exit')
  await once(child.stdout, 'data')
  return {
    url: `http://127.0.0.1:${port}/`,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** The largest one that the page itself brings. */
async function largestScript(http: string): Promise<string> {
  const page = await (await fetch(`${http}/`)).text()
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
  const sizes = await Promise.all(
    scripts.map(async (path) => ({ path, size: (await (await fetch(`${http}${path}`)).arrayBuffer()).byteLength })),
  )
  return sizes.toSorted((a, b) => b.size - a.size)[0]?.path ?? '/icon.svg'
}

/** Waits until the server has nothing left to do of its start. */
async function quiet(cpuMs: () => number): Promise<void> {
  for (let before = -Infinity, now = cpuMs(); now - before > 20; now = cpuMs()) {
    before = now
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
}

function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
