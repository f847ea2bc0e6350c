/** A *witness* is an uninvolved planner who types in another document, and somebody who only asks whether the server lives. */
import { planMeta } from '../../shared/plans/layout.ts'
import { asNobody } from '../harness/as.ts'
import { openPlanSocket } from './people.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

/** What they had to wait meanwhile, in milliseconds. */
export interface Waits {
  readonly answers: readonly number[]
  readonly acks: readonly number[]
}

const BETWEEN_ANSWERS_MS = 5
const BETWEEN_LETTERS_MS = 50
/** The first edits start the thread of the synergies. */
const WARM_UP_MS = 5000

/** Works while `during` does. */
export async function witness(server: ServerProcess, during: () => Promise<void>): Promise<Waits> {
  const planner = await openPlanSocket(server, 'planner.se', 'se')
  const [answers, acks]: [number[], number[]] = [[], []]
  const over = new AbortController()
  async function repeat(waits: number[], everyMs: number, work: () => Promise<unknown>): Promise<void> {
    while (!over.signal.aborted) {
      const started = performance.now()
      await work()
      waits.push(performance.now() - started)
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }
  const working = [
    repeat(answers, BETWEEN_ANSWERS_MS, async () => (await asNobody(server).get('/healthz')).text()),
    repeat(acks, BETWEEN_LETTERS_MS, () => {
      planner.edit((doc) => planMeta(doc).set('letter', acks.length))
      return planner.ack()
    }),
  ]
  try {
    await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS))
    answers.length = 0
    acks.length = 0
    await during()
  } finally {
    over.abort()
    await Promise.all(working)
  }
  await planner.close()
  return { answers, acks }
}

export function share(waits: readonly number[], of: number): number {
  return waits.toSorted((a, b) => a - b)[Math.min(waits.length - 1, Math.floor(waits.length * of))] ?? 0
}
