/**
 * Public pages on the day itself: how many a second beside a bare `node:http` server, how large they are, and what planners feel of it
 * while strangers ask for pages as fast as they are answered, and for the board of the day 2,000 times a second.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { planNarrative } from '../../shared/plans/layout.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { narrative } from '../language/plan.ts'
import { besideBare, METHOD, quiet, SERVER_CORE } from './besideBare.ts'
import { quantiles } from './quantiles.ts'
import { startRunningServer, type RunningServer } from './runningServer.ts'

const AIM_OF_BARE = 0.6
const AIM_OF_ACKS = 1.2
/** The day itself: everybody asks for it at once, 2,000 times a second. */
const AIM_OF_ACKS_AT_BOARDS = 1.5
const BOARDS_PER_SECOND = 2000
const ROUNDS = 6
const ROUND_MS = 4000
/** Slower than any budget. */
const BETWEEN_EDITS_MS = 25
/** The load yields to the measurement: both are on the core that the server does not use. */
const LOAD_CORE = ['nice', '-n', '19', 'taskset', '-c', '1']

const SITE = '/en/sid/2027'

export async function benchPublic(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-public-'))
  const server = await startRunningServer(join(folder, 'data'), SERVER_CORE)
  try {
    await quiet(() => server.cpuMs())
    await measureBytes(server.http)
    console.log(`Public pages, Node ${process.version}: ${METHOD}`)
    for (const [what, path, lasts] of [
      ['index', SITE, true],
      // Its form has a new token, and the board has a new minute, while it is measured.
      ['page of a centre', `${SITE}/dk`, false],
      ['calendar', `${SITE}/calendar`, true],
      ['board of the day', `${SITE}/today`, false],
    ] as const) {
      const one = { url: `${server.http}${path}`, cpuMs: () => server.cpuMs(), folder, aim: AIM_OF_BARE }
      await besideBare({ ...one, what: `${what}, Brotli`, headers: {} })
      if (!lasts) continue
      const response = await fetch(one.url, { headers: { 'accept-encoding': 'gzip, deflate, br' } })
      await besideBare({
        ...one,
        what: `${what}, 304`,
        headers: { 'if-none-match': response.headers.get('etag') ?? '' },
      })
    }
    await measurePlanners(server)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureBytes(http: string): Promise<void> {
  for (const path of ['', '/dk', '/calendar', '/today', '/embed', '/privacy']) {
    const sizes = await Promise.all(
      ['identity', 'br'].map(async (encoding) => {
        const response = await fetch(`${http}${SITE}${path}`, { headers: { 'accept-encoding': encoding } })
        const packed = response.headers.get('content-length')
        return packed ?? String((await response.arrayBuffer()).byteLength)
      }),
    )
    console.log(`  ${SITE}${path}: ${sizes[0]} B, packed ${sizes[1]} B`)
  }
}

/** Planners' acknowledgements in turn without and with each load. */
async function measurePlanners(server: RunningServer): Promise<void> {
  const cookie = await server.cookieOf('planner.dk@demo.example')
  const socket = await openRawSocket(`${server.http.replace('http', 'ws')}/sync/plan/sid-2027/dk`, { cookie })
  await socket.sync()
  await acksFor(socket, ROUND_MS)
  for (const [what, path, status, aim, ...perSecond] of [
    ['pages of a centre', `${SITE}/dk`, 200, AIM_OF_ACKS],
    ['boards of the day', `${SITE}/today`, 200, AIM_OF_ACKS_AT_BOARDS, BOARDS_PER_SECOND],
    ['pages where nothing is', `${SITE}/zz`, 404, AIM_OF_ACKS],
  ] as const) {
    const quietly: number[] = []
    const loaded: number[] = []
    let answered = 0
    for (let round = 0; round < ROUNDS; round++) {
      quietly.push(...(await acksFor(socket, ROUND_MS)))
      const stop = startLoad(`${server.http}${path}`, [status, ...perSecond])
      await sleep(500)
      loaded.push(...(await acksFor(socket, ROUND_MS)))
      answered += await stop()
    }
    const ratio = p99(loaded) / p99(quietly)
    const missed = ratio > aim ? `  MISSED: aim ${aim}` : ''
    console.log(`  acks alone: ${quantiles(quietly)}`)
    console.log(`  acks while ${what} are asked for (${answered} answers): ${quantiles(loaded)}`)
    console.log(`    p99 ${ratio.toFixed(2)} times${missed}`)
  }
  await socket.close()
}

async function acksFor(socket: RawSocket, milliseconds: number): Promise<readonly number[]> {
  const times: number[] = []
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    const begin = performance.now()
    socket.edit((doc) => {
      planNarrative(doc).delete(0, planNarrative(doc).length)
      narrative('What a planner writes meanwhile.')(doc)
    })
    await socket.ack()
    times.push(performance.now() - begin)
    await sleep(BETWEEN_EDITS_MS)
  }
  return times
}

/**
 * @param how the status of every answer, and how many are asked for in a second if not as many as are answered
 * @returns a function that ends it and gives the number of answers
 */
function startLoad(url: string, how: readonly number[]): () => Promise<number> {
  const [command = '', ...options] = LOAD_CORE
  const script = join(import.meta.dirname, 'publicLoad.ts')
  const child = spawn(command, [...options, process.execPath, script, url, ...how.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let answers = 0
  child.stdout.on('data', (data) => {
    for (const line of String(data).trim().split('\n')) answers += Number(line)
  })
  return async () => {
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    await exited
    return answers
  }
}

const p99 = (milliseconds: readonly number[]): number =>
  milliseconds.toSorted((a, b) => a - b)[Math.ceil(0.99 * milliseconds.length) - 1] ?? Number.NaN
