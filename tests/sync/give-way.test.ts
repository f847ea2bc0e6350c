/** Niceness of threads: 19 gives way to everybody, 0 to nobody. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import type { FromLanguageWorker, ToLanguageWorker } from '../../server/language/languageMessages.ts'

const GIVE_WAY = new URL('../../server/pacing/giveWay.ts', import.meta.url).href
/** Prints the name and the niceness of each thread of a process that has called it. The name in brackets may hold spaces. */
const PRINT_THREADS = `
  import { readdirSync, readFileSync } from 'node:fs'
  import { letEngineGiveWay } from '${GIVE_WAY}'
  letEngineGiveWay()
  for (const thread of readdirSync('/proc/self/task')) {
    const stat = readFileSync('/proc/self/task/' + thread + '/stat', 'utf8')
    const end = stat.lastIndexOf(')')
    console.log(stat.slice(stat.indexOf('(') + 1, end), stat.slice(end + 2).split(' ')[16])
  }`

function nicenessOfThreads(): ReadonlyMap<number, number> {
  const threads = readdirSync('/proc/self/task').map(Number)
  return new Map(
    threads.map((thread) => {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
      return [thread, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])]
    }),
  )
}

describe.skipIf(process.platform !== 'linux')('where threads want the same core,', () => {
  test('a worker gives way to the other threads of its process', async () => {
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

  test('the engine collects garbage on what the thread that serves leaves over', () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', PRINT_THREADS], {
      encoding: 'utf8',
    })
    const threads = printed.trim().split('\n')
    expect(threads.filter((line) => line === 'V8Worker 10').length).toBeGreaterThan(0)
    expect(threads.filter((line) => line.startsWith('V8Worker') && line !== 'V8Worker 10')).toEqual([])
    expect(threads.filter((line) => !line.startsWith('V8Worker') && !line.endsWith(' 0'))).toEqual([])
  })
})
