/** How long `npm start` takes and how much memory it needs, with the demo network: the first time and the second. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { jsonOf, withCookie } from '../harness/as.ts'
import { startRunningServer, type RunningServer } from './runningServer.ts'

const TIMES = 5
const LATER_MS = 20_000
/** Until a read before it has left its garbage. */
const AFTER_USE_MS = 2000

/** Figures of one start; times in milliseconds, memory in megabytes. */
type Figures = Record<string, number>

export async function benchStart(): Promise<void> {
  console.log(`Start of npm start with the demo network, Node ${process.version}; medians of ${TIMES}`)
  spawnSync(process.execPath, ['server/start.mjs', '--build-only'], { stdio: 'ignore' })
  const firsts: Figures[] = []
  const seconds: Figures[] = []
  for (let time = 0; time < TIMES; time++) {
    const folder = mkdtempSync(join(tmpdir(), 'sid-bench-start-'))
    try {
      firsts.push(await measure(folder, async () => ({})))
      seconds.push(await measure(folder, use))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  print('first start', firsts)
  print('second start', seconds)
}

async function measure(folder: string, then: (server: RunningServer) => Promise<Figures>): Promise<Figures> {
  const server = await startRunningServer(folder)
  try {
    const atReady: Figures = {
      'ready ms': server.readyMs,
      'CPU ms': server.cpuMs(),
      'RSS MB when ready': server.rssMb(),
    }
    await sleep(LATER_MS)
    return { ...atReady, 'RSS MB 20 s later': server.rssMb(), ...(await then(server)) }
  } finally {
    await server.stop()
  }
}

/** Reads as a planner would: opens the workspace, a plan, and then its similarities with others. */
async function use(server: RunningServer): Promise<Figures> {
  const planner = withCookie(server, await server.cookieOf('planner.dk@demo.example'))
  const campaign = '/api/campaigns/sid-2027'
  const get = async (path: string): Promise<number> => {
    const begin = performance.now()
    await jsonOf(planner.get(`${campaign}${path}`))
    return performance.now() - begin
  }
  const list = await get('/plans')
  const view = await get('/plans/dk')
  await sleep(AFTER_USE_MS)
  const read = server.rssMb()
  const suggestions = await get('/suggestions?centre=dk')
  const asked = server.rssMb()
  await sleep(LATER_MS)
  return {
    'first list of plans ms': list,
    'first plan ms': view,
    'RSS MB when a plan was read': read,
    'first suggestions ms': suggestions,
    'RSS MB when suggestions were asked for': asked,
    'RSS MB 20 s after that': server.rssMb(),
  }
}

function print(title: string, all: readonly Figures[]): void {
  console.log(`  ${title}`)
  for (const name of Object.keys(all[0] ?? {})) {
    const values = all.map((figures) => figures[name] ?? Number.NaN).toSorted((a, b) => a - b)
    const [least, median, most] = [0, Math.floor(values.length / 2), -1].map((at) => values.at(at)?.toFixed(0))
    console.log(`    ${name}: ${median} (${least}–${most})`)
  }
}
