import { expect, test } from 'vitest'
import { createLoopShare } from '../../server/pacing/loopShare.ts'

test('S80 · Short steps behind each other let others be served in between', async () => {
  const share = createLoopShare(5)
  let longest = 0
  let last = performance.now()
  let isDone = false
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
    if (!isDone) setImmediate(look)
  }
  setImmediate(look)
  const step = (): void => {
    const until = performance.now() + 1
    while (performance.now() < until);
  }
  // As behind a mutex.
  let steps = Promise.resolve()
  for (let at = 0; at < 300; at += 1) steps = steps.then(share).then(step)
  await steps
  isDone = true
  // 300 ms of work. A machine under load may take some of it twice.
  expect(longest).toBeLessThan(100)
})

test('a step waits for nothing while there is room', async () => {
  const share = createLoopShare(5, () => 0)
  let turned = false
  setImmediate(() => (turned = true))
  for (let at = 0; at < 1000; at += 1) await share()
  expect(turned).toBe(false)
})
