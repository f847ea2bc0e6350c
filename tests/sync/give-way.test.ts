import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import type { FromLanguageWorker, ToLanguageWorker } from '../../server/language/languageMessages.ts'

/** Niceness by thread: 19 gives way to everybody, 0 to nobody. */
function nicenessOfThreads(): ReadonlyMap<number, number> {
  const threads = readdirSync('/proc/self/task').map(Number)
  return new Map(
    threads.map((thread) => {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
      // The name in brackets may hold spaces; niceness is the 17th field behind it.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return [thread, Number(fields[16])]
    }),
  )
}

describe.skipIf(process.platform !== 'linux')('a worker that gives way', () => {
  test('has a lower priority than the other threads of its process', async () => {
    const before = nicenessOfThreads()
    const worker = new Worker(new URL('../../server/language/languageWorkerMain.ts', import.meta.url))
    const question: ToLanguageWorker = {
      request: 1,
      texts: [{ text: 'Ein Abend für Eltern', languages: ['de', 'en'] }],
    }
    worker.postMessage(question)
    const [{ languages }] = (await once(worker, 'message')) as [FromLanguageWorker]
    expect(languages).toEqual(['de'])
    const added = [...nicenessOfThreads()].filter(([thread]) => !before.has(thread))
    expect(added.map(([, niceness]) => niceness)).toContain(10)
    for (const [thread, niceness] of before) expect(nicenessOfThreads().get(thread) ?? niceness).toBe(niceness)
    await worker.terminate()
  })
})
