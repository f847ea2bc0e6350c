/**
 * Measures the answers of the real process beside a bare `node:http` server that sends the same bytes on the same core. Both are warmed
 * up alike and measured in turn, in windows; the load comes from the other core.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort } from '../harness/serverProcess.ts'

const CONNECTIONS = 16
const WARM_UP_MS = 3000
const WINDOW_MS = 1500
const WINDOWS = 9
export const METHOD = `${CONNECTIONS} connections, ${WINDOWS} paired windows of ${WINDOW_MS} ms, medians`
/** The server's core, and the core of the load. */
export const SERVER_CORE = ['taskset', '-c', '0']

interface Measured {
  readonly url: string
  cpuMs(): number
}

interface Compared extends Measured {
  readonly what: string
  readonly folder: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  /** The aim, as a share of the bare server's rate. */
  readonly aim: number
}

interface Asked {
  readonly headers: Readonly<Record<string, string>>
  /** Those of people who ask in turn, a connection each: one who asks for everything is soon over budget. */
  readonly cookies?: readonly string[]
  /** The status of every answer. */
  readonly status: number
  /** Requests in a second on all connections; without it each connection asks again as soon as it is answered. */
  readonly perSecond?: number
}

export async function besideBare({ what, folder, headers, cookies = [], aim, ...ours }: Compared): Promise<void> {
  const [cookie] = cookies
  const answered = await fetchOnce(ours.url, cookie === undefined ? headers : { ...headers, cookie })
  const { status } = answered
  const bare = await startBare(join(folder, 'body'), answered)
  for (const one of [ours, bare]) await load(one.url, { headers, cookies, status }, WARM_UP_MS)
  const windows: { readonly ours: Window; readonly bare: Window }[] = []
  for (let at = 0; at < WINDOWS; at++) {
    const asked = { headers, cookies, status }
    windows.push({ ours: await measure(ours, asked), bare: await measure(bare, asked) })
  }
  await bare.stop()
  const ratio = median(windows.map((pair) => pair.ours.rate / pair.bare.rate))
  const missed = ratio < aim ? `  MISSED: aim ${aim * 100} %` : ''
  const row = (name: 'ours' | 'bare'): string => {
    const [rate, cpu] = [
      median(windows.map((pair) => pair[name].rate)),
      median(windows.map((pair) => pair[name].cpuUs)),
    ]
    return `${name} ${rate.toFixed(0)}/s, ${cpu.toFixed(0)} µs`
  }
  console.log(
    `  ${what} (${answered.body.length} B): ${row('ours')} · ${row('bare')} · ${(ratio * 100).toFixed(0)} % of bare${missed}`,
  )
}

interface Window {
  /** Requests a second. */
  readonly rate: number
  /** Server CPU for each request. */
  readonly cpuUs: number
}

async function measure(server: Measured, asked: Asked): Promise<Window> {
  const [cpu, begin] = [server.cpuMs(), performance.now()]
  const count = await load(server.url, asked, WINDOW_MS)
  return { rate: count / ((performance.now() - begin) / 1000), cpuUs: ((server.cpuMs() - cpu) * 1000) / count }
}

const BROWSER = { 'accept-encoding': 'gzip, deflate, br', accept: '*/*' }

/** @returns the number of answers. @throws at one of another status */
export async function load(url: string, asked: Asked, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  const counts = await Promise.all(
    Array.from({ length: CONNECTIONS }, (_, number) => askUntil(end, new URL(url), asked, number)),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/**
 * Asks on one connection, a request after the other. Node's own client costs more than the measured server, so this one
 * reads only a response's status and length.
 */
function askUntil(
  end: number,
  { host, hostname, port, pathname, search }: URL,
  { headers: own, cookies = [], status, perSecond }: Asked,
  number: number,
): Promise<number> {
  const cookie = cookies[number % cookies.length]
  const headers = Object.entries({ host, ...BROWSER, ...own, ...(cookie === undefined ? {} : { cookie }) }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
  const socket = connect(Number(port), hostname)
  const result = Promise.withResolvers<number>()
  let count = 0
  let missing = 0
  const begin = performance.now()
  const askAgain = (): void => {
    const due = perSecond === undefined ? 0 : begin + (count * CONNECTIONS * 1000) / perSecond - performance.now()
    if (due <= 0) socket.write(request)
    else setTimeout(() => socket.write(request), due)
  }
  socket.setNoDelay(true)
  socket.on('connect', () => socket.write(request))
  socket.on('error', result.reject)
  socket.on('data', (data: Buffer) => {
    if (missing > 0) {
      missing -= data.length
    } else {
      const headEnd = data.indexOf('\r\n\r\n')
      const head = data.toString('latin1', 0, headEnd)
      if (!head.startsWith(`HTTP/1.1 ${status}`))
        return result.reject(new Error(`${pathname}: ${head.split('\r\n')[0]}`))
      missing = headEnd + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0) - data.length
    }
    if (missing > 0) return
    count += 1
    if (performance.now() < end) askAgain()
    else socket.end(() => result.resolve(count))
  })
  return result.promise
}

interface Answered {
  readonly status: number
  readonly etag: string
  readonly body: Buffer
  readonly type: string
  readonly encoding: string | undefined
}

function fetchOnce(url: string, headers: Asked['headers']): Promise<Answered> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { ...BROWSER, ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { 'content-type': type = '', 'content-encoding': encoding, etag = '' } = response.headers
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks), type, encoding, etag })
      })
    }).on('error', reject)
  })
}

/** A server that knows nothing but these bytes. */
const BARE = `
  const { readFileSync } = require('node:fs')
  const [port, file, headers, status] = process.argv.slice(1)
  const body = status === '304' ? undefined : readFileSync(file)
  const head = { ...JSON.parse(headers), ...(body && { 'content-length': body.length }) }
  require('node:http').createServer((_, response) => response.writeHead(Number(status), head).end(body)).listen(Number(port), '127.0.0.1', () => console.log('ready'))`

async function startBare(
  file: string,
  { status, body, type, encoding, etag }: Answered,
): Promise<Measured & { stop(): Promise<void> }> {
  writeFileSync(file, body)
  const port = await freePort()
  const headers = { etag, 'content-type': type, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) }
  const [command = '', ...options] = SERVER_CORE
  const child = spawn(
    command,
    [...options, process.execPath, '-e', BARE, '--', String(port), file, JSON.stringify(headers), String(status)],
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

/** Waits until the server has nothing left to do of its start. */
export async function quiet(cpuMs: () => number): Promise<void> {
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
