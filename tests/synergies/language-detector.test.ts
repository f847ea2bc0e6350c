/** The worker that detects languages: its requests, its end, and its failures. */
import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { createLanguageDetector, type LanguageDetector } from '../../server/language/languageDetector.ts'
import { startLanguageWorker } from '../../server/language/languageWorker.ts'
import { waitFor } from '../harness/waitFor.ts'
import { createAgenda } from '../simulation/virtualClock.ts'

const DANISH = { text: 'Samtalekort om AI-venner til udskolingen', languages: ['da'] }
const ENGLISH = { text: 'Chat evening: when the bot is not enough', languages: ['da'] }

let open: LanguageDetector | null = null
afterEach(() => open?.close())

function started(newWorker = startLanguageWorker) {
  const clock = createAgenda()
  const workers: Worker[] = []
  const failures: Error[] = []
  open = createLanguageDetector({ clock, onFailure: (error) => failures.push(error) }, () => {
    const worker = newWorker()
    workers.push(worker)
    return worker
  })
  return { detect: open.detect, clock, workers, failures }
}

describe('the language detector', () => {
  test('answers in the order of the texts, and starts its worker for the first', async () => {
    const { detect, workers } = started()
    expect(workers).toHaveLength(0)
    expect(await detect([ENGLISH, { text: ' ', languages: ['da'] }, DANISH])).toEqual(['en', null, 'da'])
    expect(workers).toHaveLength(1)
  })

  test('ends its worker after a while without a question, and asks no worker for cached answers', async () => {
    const { detect, workers, clock } = started()
    await detect([DANISH])
    const ended = new Promise((resolve) => workers[0]?.once('exit', resolve))
    await clock.pass(20_000, () => {})
    await ended
    expect(await detect([DANISH, { text: '', languages: [] }])).toEqual(['da', null])
    expect(workers).toHaveLength(1)
    expect(await detect([DANISH, ENGLISH])).toEqual(['da', 'en'])
    expect(workers).toHaveLength(2)
  })

  test('takes the same text of other writers for another question', async () => {
    const { detect } = started()
    const text = 'Radionice u školama'
    expect(await detect([{ text, languages: ['hr'] }])).toEqual(['hr'])
    expect(await detect([{ text, languages: ['sr'] }])).toEqual(['sr'])
  })

  test('asks again, once, when the worker ends while it works', async () => {
    const { detect, workers, failures } = started()
    const asked = detect([DANISH])
    await waitFor(() => workers.length > 0, 'the worker')
    await workers[0]?.terminate()
    expect(await asked).toEqual(['da'])
    expect([workers.length, failures]).toEqual([2, []])
  })

  test('tells no language, and says so, when the worker cannot start', async () => {
    const { detect, failures } = started(() => {
      const worker = startLanguageWorker()
      void worker.terminate()
      return worker
    })
    expect(await detect([DANISH])).toEqual([null])
    expect(failures).toHaveLength(1)
  })
})
