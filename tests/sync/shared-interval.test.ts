import { describe, expect, test } from 'vitest'
import { createSharedInterval } from '../../server/pacing/sharedInterval.ts'
import { createThrottleByKey } from '../../server/pacing/throttleByKey.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

/** Runs in ten seconds while this many keys each have something new every 50 ms. */
async function runsInTenSeconds(keys: number): Promise<number> {
  const clock = createAgenda()
  const interval = createSharedInterval<number>({ clock, perKeyMs: 100, mostMs: 5000 })
  let runs = 0
  const throttle = createThrottleByKey<number>({
    job: 'suggestion-feed',
    clock,
    delayMs: interval.delayMs,
    run(key) {
      interval.ran(key)
      runs += 1
    },
    onFailure: (_, error) => expect.fail(String(error)),
  })
  for (let passed = 0; passed < 10_000; passed += 50) {
    for (let key = 0; key < keys; key += 1) throttle.add(key)
    await clock.pass(50, () => {})
  }
  throttle.close()
  return runs
}

describe('an interval that keys share', () => {
  test('keeps the rate of all together within one bound, and none waits longer than the longest interval', async () => {
    const [one, eight, forty] = [await runsInTenSeconds(1), await runsInTenSeconds(8), await runsInTenSeconds(40)]
    for (const runs of [one, eight, forty]) expect(runs).toBeGreaterThanOrEqual(50)
    // The first run of each key comes at once.
    expect(one).toBeLessThanOrEqual(100 + 1)
    expect(eight).toBeLessThanOrEqual(100 + 8)
    expect(forty).toBeLessThanOrEqual(100 + 40)
    const hundred = await runsInTenSeconds(100)
    expect(hundred).toBeGreaterThanOrEqual(2 * 100)
    expect(hundred).toBeLessThanOrEqual(3 * 100)
  })

  test('forgets keys that are quiet: the next run comes at once, and the others are soon again', async () => {
    const clock = createAgenda()
    const interval = createSharedInterval<string>({ clock, perKeyMs: 100, mostMs: 5000 })
    for (const key of ['a', 'b', 'c']) interval.ran(key)
    expect(interval.delayMs('a', 0)).toBe(300)
    expect(interval.delayMs('d', Infinity)).toBe(0)
    await clock.pass(5000, () => {})
    interval.ran('a')
    expect(interval.delayMs('a', 0)).toBe(100)
  })
})
