/** The worker of the comparisons: only the slow comparison is given up. */
import { Worker } from 'node:worker_threads'
import { expect, test, vi } from 'vitest'
import { createCompareWorker } from '../../server/comparing/compareWorker.ts'
import { WORKER_BOUNDS } from '../../server/store/workerBounds.ts'
import { anchorAt } from '../../shared/comments/anchors/anchor.ts'

const LONG = 'so that it is worth a worker '.repeat(100)
const OTHER = 'Nobody has written these again: '.repeat(100)

/** Answers every task but those whose first text begins with "hang", which keep its thread busy forever. */
const ECHO = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ texts }) => {
    if (texts[0][0].startsWith('hang')) for (;;) {}
    parentPort.postMessage({ result: [[{ kind: 'same', text: texts[0][0] }]], tookMs: 1 })
  })`

test('S73 · A comparison that takes too long is given up, and those that wait behind it are answered', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let started = 0
  const worker = createCompareWorker({
    newWorker() {
      started += 1
      return new Worker(ECHO, { eval: true })
    },
  })
  const texts = (first: string) => worker.diff([[first, OTHER]])
  try {
    const [hanging, behind] = [texts(`hang ${LONG}`), texts(`after ${LONG}`)]
    vi.advanceTimersByTime(WORKER_BOUNDS.comparisons.answerMs)
    expect(await hanging).toMatchObject({ result: 'gave-up' })
    expect(await behind).toMatchObject({ result: [[{ text: `after ${LONG}` }]] })
    expect(started).toBe(2)
  } finally {
    vi.useRealTimers()
    await worker.close()
  }
})

test('long comparisons are made in the thread of the worker, and answered as short ones', async () => {
  const worker = createCompareWorker()
  const before = { text: `${'?!'.repeat(1000)}\nkept words\n`, runs: [] }
  const after = { text: `${'!?.'.repeat(1000)}\nkept words\n`, runs: [] }
  const anchor = anchorAt('narrative', before.text, { start: 2001, end: 2011 })
  const { result } = await worker.follow({ before, after, anchors: [anchor] })
  expect(result).toMatchObject([{ range: { start: 3001, end: 3011 }, orphan: false }])
  const none = { ...anchor, range: { start: 0, end: 0 } }
  expect((await worker.follow({ before, after: before, anchors: [none] })).result).toEqual([null])
  await worker.close()
})

test('a worker that is closed refuses what waits', async () => {
  const worker = createCompareWorker()
  const waiting = expect(worker.diff([[LONG, OTHER]])).rejects.toThrow('the server stops')
  await worker.close()
  await waiting
  await expect(worker.diff([[LONG, OTHER]])).rejects.toThrow('the server stops')
})
