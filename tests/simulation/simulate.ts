/** One day from one seed: the same seed is the same day, to the last frame. */
import { happen, pickHappening } from './events.ts'
import { Violation } from './oracle.ts'
import { settle } from './settle.ts'
import { createWorld } from './world.ts'

export interface Day {
  readonly seed: number
  /** What was broken, with the number of its rule; null: nothing. */
  readonly violation: string | null
  /** When, in milliseconds of that day, and after how many events. */
  readonly at: number
  readonly events: number
  readonly tally: ReadonlyMap<string, number>
}

/** Quiet times between busy ones: long enough to freeze a document, to put its room away, to keep a version. */
const QUIET_MS = [500, 500, 500, 12_000, 75_000, 320_000] as const

export async function simulate(seed: number, log: (line: string) => void = () => {}): Promise<Day> {
  const world = await createWorld(seed)
  const { agenda, chance, oracle, disk } = world
  const stopIfBroken = () => {
    if (oracle.broken !== null) throw oracle.broken
  }
  const day = (violation: string | null): Day => ({
    seed,
    violation,
    at: agenda.now(),
    events: agenda.happened,
    tally: world.tally,
  })

  // A rule that is found broken where nobody waits for the outcome must not end the process.
  const ignore = () => {}
  process.on('unhandledRejection', ignore)
  try {
    for (const client of world.clients) agenda.after(chance.between(0, 500), () => client.connect())
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
        client.away = false
        client.connect()
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
    await disk.close()
  }
}
