/**
 * Runs work for each key at most once per interval, with the events that came for the key since its last run.
 * It is paced: however many keys become due at the same moment, each run starts in its own turn of the event loop, so
 * that sockets are served in between. Two runs of one key never overlap. A run that fails gets its events back and is
 * tried again after the next interval, then after twice as long, up to 15 seconds: permanent failures cost next to
 * nothing.
 */
import type { Clock } from '../../shared/clock.ts'
import { runJob, type JobName } from './jobBounds.ts'

export interface ThrottleByKey<Key, Event> {
  /** Adds events of a key, and schedules its next run. */
  add(key: Key, events?: Iterable<Event>): void
  /** Keys that wait for a run. */
  waiting(): readonly Key[]
  isWaiting(key: Key): boolean
  /** Forgets that a key waits, with its events. @returns false if it did not wait */
  cancel(key: Key): boolean
  close(): void
}

export interface ThrottleOptions<Key, Event> {
  /** Names its bounds. */
  readonly job: JobName
  readonly clock: Clock
  /** How long to wait before the next run. @param sinceLastRunMs Infinity before the first */
  readonly delayMs: (key: Key, sinceLastRunMs: number) => number
  readonly run: (key: Key, events: ReadonlySet<Event>) => void | Promise<void>
  readonly onFailure: (key: Key, error: unknown) => void
  /** Shared with other throttles to space out all their runs; without it, one of its own. */
  readonly pace?: Pace
}

/** At once after a quiet interval, else when the interval since the last run is over. */
export const atMostEvery =
  (intervalMs: number) =>
  (_key: unknown, sinceLastRunMs: number): number =>
    Math.max(0, intervalMs - sinceLastRunMs)

const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 15_000

interface Waiting<Event> {
  readonly events: Set<Event>
  readonly callOff: () => void
}

export function createThrottleByKey<Key, Event = never>({
  job,
  clock,
  delayMs,
  run,
  onFailure,
  pace = createPace(clock, 0),
}: ThrottleOptions<Key, Event>): ThrottleByKey<Key, Event> {
  const waiting = new Map<Key, Waiting<Event>>()
  const running = new Set<Key>()
  /** Became due while they were running. */
  const overdue = new Set<Key>()
  const lastRunAt = new Map<Key, number>()
  /** How often a key has failed since its last success. */
  const failures = new Map<Key, number>()
  let closed = false

  function add(key: Key, events: Iterable<Event> = []): void {
    if (closed) return
    const { events: gathered } = waiting.get(key) ?? schedule(key)
    for (const event of events) gathered.add(event)
  }

  function schedule(key: Key): Waiting<Event> {
    const since = clock.now() - (lastRunAt.get(key) ?? -Infinity)
    const failed = failures.get(key) ?? 0
    const backoffMs = failed === 0 ? 0 : Math.min(FIRST_RETRY_MS * 2 ** (failed - 1), LAST_RETRY_MS)
    const callOff = clock.after(Math.max(delayMs(key, since), backoffMs), () => pace(() => runOnce(key)))
    const entry = { events: new Set<Event>(), callOff }
    waiting.set(key, entry)
    return entry
  }

  function runOnce(key: Key): void {
    const entry = waiting.get(key)
    if (entry === undefined || closed) return
    if (running.has(key)) {
      overdue.add(key)
      return
    }
    waiting.delete(key)
    running.add(key)
    lastRunAt.set(key, clock.now())
    void attempt(key, entry.events).finally(() => {
      running.delete(key)
      if (overdue.delete(key)) pace(() => runOnce(key))
    })
  }

  async function attempt(key: Key, events: ReadonlySet<Event>): Promise<void> {
    try {
      await runJob(
        job,
        clock,
        () => run(key, events),
        (error) => onFailure(key, error),
      )
      failures.delete(key)
    } catch (error) {
      failures.set(key, (failures.get(key) ?? 0) + 1)
      onFailure(key, error)
      add(key, events)
    }
  }

  return {
    add,
    waiting: () => [...waiting.keys()],
    isWaiting: (key) => waiting.has(key),
    cancel(key) {
      waiting.get(key)?.callOff()
      overdue.delete(key)
      return waiting.delete(key)
    },
    close() {
      closed = true
      for (const { callOff } of waiting.values()) callOff()
      waiting.clear()
    },
  }
}

export type Pace = (work: () => void) => void

/** Starts pieces of work in the order in which they come: one per turn of the event loop, and `gapMs` apart. */
export function createPace(clock: Clock, gapMs: number): Pace {
  const due: (() => void)[] = []
  let lastStart = -Infinity
  function plan(): void {
    clock.after(Math.max(0, lastStart + gapMs - clock.now()), next)
  }
  function next(): void {
    const work = due.shift()
    lastStart = clock.now()
    if (due.length > 0) plan()
    work?.()
  }
  return (work) => {
    due.push(work)
    if (due.length === 1) plan()
  }
}
