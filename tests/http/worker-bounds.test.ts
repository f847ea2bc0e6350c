/** Workers that do not answer. */
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSupervisedWorker } from '../../server/store/supervisedWorker.ts'
import { WORKER_BOUNDS } from '../../server/store/workerBounds.ts'
import { waitFor } from '../harness/waitFor.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Answers every message but "hang", which keeps its thread busy forever. */
const ECHO = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (message) => {
    if (message === 'hang') for (;;) {}
    parentPort.postMessage(message)
  })`

function startEcho() {
  const answers: string[] = []
  const ends: string[] = []
  let started = 0
  const worker = createSupervisedWorker<string, string>(
    'answers',
    () => {
      started += 1
      return new Worker(ECHO, { eval: true })
    },
    {
      onMessage(message) {
        answers.push(message)
        return 'answered'
      },
      onEnd: (error) => ends.push(error.message),
    },
  )
  return { worker, answers, ends, started: () => started }
}

const { answerMs, label } = WORKER_BOUNDS.answers

test('S47 · A worker that owes an answer for too long is ended, and the next message starts another', async () => {
  const { worker, answers, ends, started } = startEcho()
  worker.post('a')
  await waitForReal(() => answers.length === 1)
  worker.post('hang')
  vi.advanceTimersByTime(answerMs - 1)
  expect(ends).toEqual([])
  vi.advanceTimersByTime(1)
  expect(ends).toEqual([`${label} has not answered for ${answerMs} ms`])
  worker.post('b')
  await waitForReal(() => answers.length === 2)
  expect([answers, started()]).toEqual([['a', 'b'], 2])
  await worker.close()
})

test('S47 · A worker that owes nothing may be silent for as long as it likes', async () => {
  const { worker, answers, ends } = startEcho()
  worker.post('a')
  worker.post('b')
  await waitForReal(() => answers.length === 2)
  vi.advanceTimersByTime(answerMs * 10)
  expect(ends).toEqual([])
  await worker.close()
})

/** Messages of a thread come by real time. */
async function waitForReal(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100_000 && !condition(); turn++) await new Promise((resolve) => setImmediate(resolve))
  if (!condition()) await waitFor(condition, 'the worker')
}
