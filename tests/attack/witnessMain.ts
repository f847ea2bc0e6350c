/** Runs in the thread of `witness.ts`. */
import { setTimeout as pause } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { planMeta } from '../../shared/plans/layout.ts'
import { asNobody } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { signIn } from '../harness/signIn.ts'
import type { FromWitness, ToWitness } from './witness.ts'

const BETWEEN_ANSWERS_MS = 5
const BETWEEN_LETTERS_MS = 50
/** The first edits start the thread of the synergies. */
const WARM_UP_MS = 5000

const { http, ws } = z.object({ http: z.string(), ws: z.string() }).parse(workerData)
const server = { http, ws, cookieOf: (email: string) => signIn({ http }, email) }
const planner = await openDocument(server, 'planner.se', 'plan/sid-2027/se')
const [answers, acks]: [number[], number[]] = [[], []]
const over = new AbortController()
let letters = 0

async function repeat(waits: number[], everyMs: number, work: () => Promise<unknown>): Promise<void> {
  while (!over.signal.aborted) {
    const started = performance.now()
    await work()
    waits.push(performance.now() - started)
    await pause(everyMs)
  }
}

const working = [
  repeat(answers, BETWEEN_ANSWERS_MS, async () => (await asNobody(server).get('/healthz')).text()),
  repeat(acks, BETWEEN_LETTERS_MS, () => {
    planner.edit((doc) => planMeta(doc).set('letter', (letters += 1)))
    return planner.ack()
  }),
]
const say = (message: FromWitness): void => parentPort?.postMessage(message)

parentPort?.on('message', (message: ToWitness) => {
  if (message === 'begin') {
    answers.length = 0
    acks.length = 0
  }
  if (message === 'end') say({ answers: [...answers], acks: [...acks] })
  if (message !== 'close') return
  over.abort()
})
await pause(WARM_UP_MS)
say('ready')
await Promise.all(working)
await planner.close()
parentPort?.close()
