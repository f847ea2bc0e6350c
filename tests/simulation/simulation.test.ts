/** Some hundreds of days, each from its seed. `npm run simulate` plays more; what it has found is in decision 22. */
import { expect, test } from 'vitest'
import { HAPPENINGS } from './events.ts'
import { simulate } from './simulate.ts'

const SEEDS = 300
/** On a slow machine fewer are played, but never fewer than so many. Work of others beside us does not count. */
const LIMIT_MS = 30_000
const FEWEST = 60

test(`S1 S2 S3 S6 S8 S9 S15 S16 S17 S19 S20 S22 S23 S25 S28 S30 · on up to ${SEEDS} bad days no rule is broken`, async () => {
  const tally = new Map<string, number>()
  const started = process.cpuUsage()
  const spentMs = () => process.cpuUsage(started).user / 1000
  let seed = 1
  for (; seed <= SEEDS && (seed <= FEWEST || spentMs() < LIMIT_MS); seed++) {
    const day = await simulate(seed)
    expect(day.violation, `seed ${seed}; npm run simulate -- --seed ${seed} plays it again`).toBeNull()
    for (const [name, count] of day.tally) tally.set(name, (tally.get(name) ?? 0) + count)
  }
  expect([...HAPPENINGS, 'torn-write', 'lost-batches'].filter((name) => !tally.has(name))).toEqual([])
}, 120_000)

test('the same seed is the same day', async () => {
  const [first, second] = [await simulate(7), await simulate(7)]
  expect(second).toEqual(first)
  expect(first.events).toBeGreaterThan(100)
})
