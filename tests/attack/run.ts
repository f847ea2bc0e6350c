/**
 * `npm run lab -- attack [name…]`: attacks a real server, and says how long an uninvolved planner waits for an ack and somebody
 * else for an answer meanwhile, beside the same server without an attack. Attacks that were found by hand meet three servers, one
 * after the other; the figures are of all waits together, since one round has too few for a p99.9. Then each route and message at
 * its bounds, once.
 * `npm run lab -- attack honest` measures what many honest people do at once, with budgets and without.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { startLibreTranslate } from '../harness/libreTranslateServer.ts'
import makeDemoFolder from '../harness/makeDemoFolder.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { startTestServer } from '../harness/testServer.ts'
import { attacksOnRoutes, ATTACKS_ON_MESSAGES, withoutAttack } from './atBounds.ts'
import type { Attack } from './attack.ts'
import { ATTACKS } from './attacks.ts'
import { ATTACKS_OVER_HTTP } from './overHttp.ts'
import { measureHonestPeaks } from './honest.ts'
import { openWitness, share, type Waits } from './witness.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 3)
/** Some attacks have their effect a little later. */
const AFTER_MS = 1000
const AFTER_AT_BOUNDS_MS = 200
/** Longer than a document must be quiet to be frozen. */
const UNTIL_FROZEN_MS = 12_000
const QUIET: Attack = {
  name: 'none',
  what: 'nobody attacks',
  prepare: async () => () => new Promise((resolve) => setTimeout(resolve, 2000)),
}

interface Seen extends Waits {
  readonly outcome: string
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const names = process.argv.slice(2)
const isChosen = ({ name }: Attack): boolean => names.length === 0 || names.includes(name)
const removeDemo = await makeDemoFolder()
if (names.includes('honest')) {
  await measureHonestPeaks(ROUNDS)
} else {
  const unreached = withoutAttack([...ATTACKS, ...ATTACKS_OVER_HTTP].map(({ name }) => name))
  if (unreached.length > 0) throw new Error(`no attack reaches ${unreached.join(', ')}`)
  await attackAll()
}
await removeDemo()

async function attackAll(): Promise<void> {
  console.log('milliseconds                                        answers: p99.9, longest   acks: median, longest')
  const byHand = [...ATTACKS, ...ATTACKS_OVER_HTTP].filter(isChosen)
  if (byHand.length > 0) {
    const rounds: ReadonlyMap<Attack, Seen>[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push(await attackOne([QUIET, ...byHand], AFTER_MS, UNTIL_FROZEN_MS))
    for (const attack of [QUIET, ...byHand])
      print(
        attack,
        rounds.flatMap((round) => round.get(attack) ?? []),
      )
  }
  const atBounds = [...ATTACKS_ON_MESSAGES, ...attacksOnRoutes(await listRoutes())].filter(isChosen)
  if (atBounds.length === 0) return
  console.log('\nat the bounds of each message and route, once')
  const seen = await attackOne([QUIET, ...atBounds], AFTER_AT_BOUNDS_MS, 0)
  for (const [attack, waits] of seen) print(attack, [waits])
}

async function listRoutes() {
  const server = await startTestServer()
  const { routes } = server.app
  await server.close()
  return routes
}

/** One server meets all of the attacks, one after the other. */
async function attackOne(
  attacks: readonly Attack[],
  afterMs: number,
  untilFrozenMs: number,
): Promise<ReadonlyMap<Attack, Seen>> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-attack-'))
  fillWithDemo(folder)
  const translator = await startLibreTranslate()
  translator.fail('slow-if-long')
  const settings = { TRANSLATOR: 'libretranslate', TRANSLATOR_URL: translator.url }
  const server: ServerProcess = await startServerProcess(folder, undefined, settings)
  const seen = new Map<Attack, Seen>()
  try {
    const prepared = []
    for (const attack of attacks) prepared.push({ attack, run: await attack.prepare(server) })
    await pause(untilFrozenMs)
    const witness = await openWitness(server)
    for (const { attack, run } of prepared) {
      let outcome = ''
      const waits = await witness.watch(async () => {
        outcome = (await atLowPriority(run)) ?? ''
        await pause(afterMs)
      })
      seen.set(attack, { ...waits, outcome })
    }
    await witness.close()
    return seen
  } finally {
    await server.stop()
    await translator.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Attackers have machines of their own; here they take what the server and the witness leave of this one. On Linux that is the
 * priority of this thread alone, and only root can raise it again, before the next server is started from it.
 */
async function atLowPriority<T>(work: () => Promise<T>): Promise<T> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return work()
  setPriority(constants.priority.PRIORITY_LOW)
  try {
    return await work()
  } finally {
    setPriority(constants.priority.PRIORITY_NORMAL)
  }
}

function print({ name, what }: Attack, rounds: readonly Seen[]): void {
  const [answers, acks] = [rounds.flatMap((round) => round.answers), rounds.flatMap((round) => round.acks)]
  const figures = [share(answers, 0.999), Math.max(0, ...answers), share(acks, 0.5), Math.max(0, ...acks)].map((of) =>
    of.toFixed(0).padStart(6),
  )
  const outcome = rounds.at(-1)?.outcome ?? ''
  console.log(`${name.padEnd(56)}${figures.join('')}   ${what}${outcome === '' ? '' : `: ${outcome}`}`)
}
