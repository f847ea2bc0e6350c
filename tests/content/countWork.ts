/** Counts the work of code by how often its blocks are executed, which no other load of the machine changes. */
import { Session } from 'node:inspector/promises'

interface Work<T> {
  readonly result: T
  /** Executed blocks of our code, of Yjs and of lib0. */
  readonly blocks: number
}

export interface WorkCounter {
  count<T>(work: () => T): Promise<Work<T>>
  close(): Promise<void>
}

const COUNTED = /\/(shared|server|yjs|lib0)\//

export async function openWorkCounter(): Promise<WorkCounter> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    async count(work) {
      await session.post('Profiler.takePreciseCoverage')
      const result = work()
      const { result: scripts } = await session.post('Profiler.takePreciseCoverage')
      let blocks = 0
      for (const { url, functions } of scripts) {
        if (!COUNTED.test(url)) continue
        for (const { ranges } of functions) for (const { count } of ranges) blocks += count
      }
      return { result, blocks }
    },
    async close() {
      await session.post('Profiler.stopPreciseCoverage')
      await session.post('Profiler.disable')
      session.disconnect()
    },
  }
}
