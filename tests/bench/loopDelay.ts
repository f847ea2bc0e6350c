/** Loaded into a server before its own files: tells its parent on request how late the event loop was since the last request. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

export interface LoopDelay {
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly max: number
}

const RESOLUTION_MS = 5

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  process.on('message', () => {
    const at = (percentile: number): number => milliseconds(delay.percentile(percentile))
    process.send?.({ p50: at(50), p99: at(99), max: milliseconds(delay.max) } satisfies LoopDelay)
    delay.reset()
  })
  // The channel does not keep the server alive.
  process.channel?.unref()
}

/** The monitor counts from one of its ticks to the next. */
function milliseconds(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS)
}
