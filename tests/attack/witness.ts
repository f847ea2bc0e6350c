/**
 * A *witness* is an uninvolved planner who types in another document, and somebody who only asks whether the server lives.
 * It has a thread of its own, so that an attacker who is busy with what it receives does not slow it down.
 */
import { Worker } from 'node:worker_threads'
import type { ServerProcess } from '../harness/serverProcess.ts'

/** The waits meanwhile, in milliseconds. */
export interface Waits {
  readonly answers: readonly number[]
  readonly acks: readonly number[]
}

export type ToWitness = 'begin' | 'end' | 'close'
/** `ready` after the warm-up. */
export type FromWitness = 'ready' | Waits

export interface Witness {
  /** Watches while `during` works. */
  watch(during: () => Promise<void>): Promise<Waits>
  close(): Promise<void>
}

export async function openWitness({ http, ws }: ServerProcess): Promise<Witness> {
  const worker = new Worker(new URL('./witnessMain.ts', import.meta.url), { workerData: { http, ws } })
  const next = (): Promise<FromWitness> => new Promise((resolve) => worker.once('message', resolve))
  const say = (message: ToWitness): void => worker.postMessage(message)
  await next()
  return {
    async watch(during) {
      say('begin')
      await during()
      const answer = next()
      say('end')
      const waits = await answer
      return waits === 'ready' ? { answers: [], acks: [] } : waits
    },
    async close() {
      const ended = new Promise((resolve) => worker.once('exit', resolve))
      say('close')
      await ended
    },
  }
}

export function share(waits: readonly number[], of: number): number {
  return waits.toSorted((a, b) => a - b)[Math.min(waits.length - 1, Math.floor(waits.length * of))] ?? 0
}
