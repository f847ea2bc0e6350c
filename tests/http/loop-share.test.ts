import { expect, test } from 'vitest'
import { createLoopShare } from '../../server/pacing/loopShare.ts'

/** Counts the phases of the event loop until it is asked. */
function countPhases(): () => number {
  let phases = 0
  let isDone = false
  const count = (): void => {
    phases += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  return () => {
    isDone = true
    return phases
  }
}

test('S80 · Short steps behind each other let others be served in between', async () => {
  const share = createLoopShare(5)
  const phases = countPhases()
  const step = (): void => {
    const until = performance.now() + 1
    while (performance.now() < until);
  }
  // As behind a mutex.
  let steps = Promise.resolve()
  for (let at = 0; at < 300; at += 1) steps = steps.then(share).then(step)
  await steps
  expect(phases()).toBeGreaterThan(30)
})

test('a step waits for nothing while there is room', async () => {
  const share = createLoopShare(5, () => 0)
  const phases = countPhases()
  for (let at = 0; at < 1000; at += 1) await share()
  expect(phases()).toBe(0)
})
