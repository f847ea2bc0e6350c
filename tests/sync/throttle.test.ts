import { describe, expect, test } from 'vitest'
import { JOB_BOUNDS } from '../../server/pacing/jobBounds.ts'
import { atMostEvery, createPace, createThrottleByKey } from '../../server/pacing/throttleByKey.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

function startThrottle(run: (key: string, events: ReadonlySet<number>) => void | Promise<void> = () => {}) {
  const clock = createAgenda()
  const runs: string[] = []
  const failures: string[] = []
  const throttle = createThrottleByKey<string, number>({
    job: 'projection',
    clock,
    delayMs: atMostEvery(1000),
    run(key, events) {
      runs.push(`${clock.now()} ${key} ${[...events].join(',')}`)
      return run(key, events)
    },
    onFailure: (key, error) => failures.push(`${key}: ${String(error)}`),
  })
  return { throttle, runs, failures, pass: (milliseconds: number) => clock.pass(milliseconds, () => {}) }
}

describe('work that is throttled by key', () => {
  test('runs at once after a quiet interval, and then once per interval with all events since', async () => {
    const { throttle, runs, pass } = startThrottle()
    throttle.add('a', [1])
    await pass(10)
    for (const event of [2, 3, 3]) throttle.add('a', [event])
    await pass(980)
    expect(runs).toEqual(['0 a 1'])
    await pass(20)
    expect(runs).toEqual(['0 a 1', '1000 a 2,3'])
    await pass(5000)
    expect(runs).toHaveLength(2)
  })

  test('S47 · reports a run that goes on beyond the bound of its job, once, and starts no second one', async () => {
    const { throttle, runs, failures, pass } = startThrottle(() => new Promise<void>(() => {}))
    throttle.add('a', [1])
    await pass(JOB_BOUNDS.projection.runMs - 1)
    expect(failures).toEqual([])
    throttle.add('a', [2])
    await pass(JOB_BOUNDS.projection.runMs * 3)
    expect(failures).toEqual([expect.stringContaining('the job projection has run for more than')])
    expect(runs).toHaveLength(1)
  })

  test('does not hold up one key for another, and starts one run per turn of the event loop', async () => {
    const { throttle, runs, pass } = startThrottle()
    for (const key of ['a', 'b', 'c']) throttle.add(key, [1])
    expect(runs).toEqual([])
    await pass(0)
    expect(runs).toEqual(['0 a 1', '0 b 1', '0 c 1'])
  })

  test('never overlaps with itself: events during a long run wait for its end', async () => {
    const gate = Promise.withResolvers<void>()
    const { throttle, runs, pass } = startThrottle((_, events) => (events.has(1) ? gate.promise : undefined))
    throttle.add('a', [1])
    await pass(0)
    throttle.add('a', [2])
    await pass(3000)
    expect(runs).toEqual(['0 a 1'])
    gate.resolve()
    await pass(10)
    expect(runs).toEqual(['0 a 1', '3000 a 2'])
  })

  test('is tried again with its events when it fails', async () => {
    let failing = true
    const { throttle, runs, failures, pass } = startThrottle(async () => {
      if (failing) throw new Error('planted')
    })
    throttle.add('a', [1])
    await pass(500)
    expect(failures).toEqual(['a: Error: planted'])
    failing = false
    throttle.add('a', [2])
    await pass(600)
    expect(runs).toEqual(['0 a 1', '1000 a 1,2'])
  })

  test('is tried again after ever longer waits while it fails, and at its usual pace when it has worked again', async () => {
    let failing = true
    const { throttle, runs, pass } = startThrottle(async () => {
      if (failing) throw new Error('planted')
    })
    throttle.add('a', [1])
    await pass(40_000)
    expect(runs.map((run) => run.split(' ')[0])).toEqual(['0', '1000', '3000', '7000', '15000', '30000'])
    failing = false
    await pass(6000)
    throttle.add('a', [2])
    await pass(10)
    throttle.add('a', [3])
    await pass(1000)
    expect(runs.slice(-3)).toEqual(['45000 a 1', '46000 a 2', '47000 a 3'])
  })

  test('is forgotten when it is cancelled or closed', async () => {
    const { throttle, runs, pass } = startThrottle()
    throttle.add('a', [1])
    throttle.add('b', [1])
    expect(throttle.waiting()).toEqual(['a', 'b'])
    expect(throttle.cancel('a')).toBe(true)
    expect(throttle.cancel('a')).toBe(false)
    throttle.close()
    throttle.add('c', [1])
    await pass(5000)
    expect(runs).toEqual([])
  })
})

describe('a pace that throttles share', () => {
  test('keeps runs of all of them apart, in the order in which they became due', async () => {
    const clock = createAgenda()
    const pace = createPace(clock, 10)
    const runs: string[] = []
    const throttleOf = (name: string) =>
      createThrottleByKey<string>({
        job: 'projection',
        clock,
        pace,
        delayMs: () => 20,
        run: (key) => void runs.push(`${clock.now()} ${name}${key}`),
        onFailure: () => {},
      })
    const [plans, profiles] = [throttleOf('plan '), throttleOf('profile ')]
    for (const key of ['a', 'b']) {
      plans.add(key)
      profiles.add(key)
    }
    await clock.pass(19, () => {})
    expect(runs).toEqual([])
    await clock.pass(100, () => {})
    expect(runs).toEqual(['20 plan a', '30 profile a', '40 plan b', '50 profile b'])
  })
})
