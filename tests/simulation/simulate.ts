/** One day from one seed: the same seed is the same day, to the last frame. */
import { installGlobals } from './virtualGlobals.ts'
import { createHash } from 'node:crypto'
import { happen, pickHappening } from './events.ts'
import { createChance } from './chance.ts'
import { Violation } from './oracle.ts'
import { settle } from './settle.ts'
import { createAgenda } from './virtualClock.ts'
import { createWorld } from './world.ts'

export interface Day {
  readonly seed: number
  /** The broken rule, with its number; null: none. */
  readonly violation: string | null
  /** When, in milliseconds of that day, and after how many events. */
  readonly at: number
  readonly events: number
  readonly tally: Readonly<Record<string, number>>
  /** A digest of all frames, and of all announcements on screen. */
  readonly trace: string
}

/** The longest that a device takes for one step of storing. */
const STORAGE_SLOWNESS_MS = [0, 1, 5] as const
/** Quiet times between busy ones: long enough to freeze a document, to put its room away, to keep a version. */
const QUIET_MS = [500, 500, 500, 12_000, 75_000, 320_000] as const

export async function simulate(
  seed: number,
  serves: 'alone' | 'nodes',
  log: (line: string) => void = () => {},
): Promise<Day> {
  const agenda = createAgenda()
  const chance = createChance(seed)
  const storageSlowness = chance.pick(STORAGE_SLOWNESS_MS)
  const bringBack = installGlobals(agenda, () => chance.next() * storageSlowness)
  const trace = createHash('sha1')
  const world = await createWorld(agenda, chance, serves, (who, what) =>
    trace.update(`${agenda.now()} ${who} `).update(what),
  )
  const { oracle, site } = world
  const stopIfBroken = () => {
    for (const editor of world.editors) editor.check()
    if (oracle.broken !== null) throw oracle.broken
  }
  const day = (violation: string | null): Day => ({
    seed,
    violation,
    at: agenda.now(),
    events: agenda.happened,
    tally: Object.fromEntries(world.tally),
    trace: trace.copy().digest('hex'),
  })

  // A rule that is found broken where nobody waits for the outcome must not end the process.
  const ignore = () => {}
  process.on('unhandledRejection', ignore)
  try {
    for (const client of world.clients) agenda.after(chance.between(0, 500), () => client.comeBack())
    for (let busy = chance.between(1, 3); busy > 0; busy--) {
      const lasts = chance.between(1000, 6000)
      for (let left = chance.between(15, 60); left > 0; left--) {
        agenda.after(chance.between(0, lasts), () => {
          const happening = pickHappening(world)
          log(`${agenda.now().toFixed(0)} ms: ${happening}`)
          happen(world, happening)
        })
      }
      await agenda.pass(lasts, stopIfBroken)
      const quiet = chance.pick(QUIET_MS)
      const empty = quiet > 60_000 && chance.percent(60)
      log(`${agenda.now().toFixed(0)} ms: quiet for ${quiet} ms${empty ? ', everybody away' : ''}`)
      if (empty) for (const client of world.clients) client.leave()
      await agenda.pass(quiet, stopIfBroken)
      for (const client of world.clients) {
        client.comeBack()
      }
    }
    await settle(world, stopIfBroken)
    stopIfBroken()
    return day(null)
  } catch (error) {
    if (error instanceof Violation) return day(error.message)
    return day(`it broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  } finally {
    process.off('unhandledRejection', ignore)
    bringBack()
    await site.close()
  }
}
