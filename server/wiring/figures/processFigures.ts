/** Figures of the process: its release, memory, time, and how late its thread is. Names as Prometheus' libraries have them. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { gauge, type Sample } from '../../http/exposition.ts'
import { VERSION } from '../../version.ts'

const RESOLUTION_MS = 20
let delays: ReturnType<typeof monitorEventLoopDelay> | null = null

export function processFigures(): readonly Sample[] {
  const { rss, heapUsed, heapTotal } = process.memoryUsage()
  const { user, system } = process.cpuUsage()
  return [
    {
      name: 'sid_build_info',
      help: 'This release.',
      type: 'gauge',
      values: [{ labels: { version: VERSION }, value: 1 }],
    },
    ...eventLoopDelays(),
    gauge('process_resident_memory_bytes', 'Resident memory.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Memory of the main thread that is in use.', heapUsed),
    gauge('nodejs_heap_size_total_bytes', 'Memory of the main thread that is reserved.', heapTotal),
    {
      name: 'process_cpu_seconds_total',
      help: 'Time that cores worked for the process, all threads together.',
      type: 'counter',
      values: [{ value: (user + system) / 1e6 }],
    },
    gauge('process_start_time_seconds', 'Start of the process, since the epoch.', STARTED_S),
  ]
}

/** Since the last time somebody asked; measured from the first time on, since it costs a timer. */
function eventLoopDelays(): readonly Sample[] {
  const known = delays
  delays ??= monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  if (known === null) delays.enable()
  const late = (nanoseconds: number) =>
    Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1000) : 0
  const [p99, max] = known === null ? [0, 0] : [late(known.percentile(99)), late(known.max)]
  delays.reset()
  return [
    gauge(
      'nodejs_eventloop_lag_p99_seconds',
      'How late the main thread was, 99 of 100 times at most, since the last look.',
      p99,
    ),
    gauge('nodejs_eventloop_lag_max_seconds', 'How late the main thread was at most since the last look.', max),
  ]
}

const STARTED_S = Date.now() / 1000 - process.uptime()
