/** Gathers requests of about the same time, and handles them in one go. */
import type { Clock } from '../../shared/clock.ts'

/** How soon after the start of one run the next may start. A lone caller is served at once. */
export interface BatchWindow {
  /** In terms of what the run before took. */
  readonly perDuration: number
  readonly shortestMs: number
  readonly longestMs: number
}

export interface BatchRun {
  readonly durationMs: number
  readonly failed: boolean
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * @param run handles the requests of all `items`, in order; one run at a time, and a run that fails fails for all of
 * them. It begins after the last of them was requested: requests during a run are served by the next.
 */
export function batch<Item, Result>(
  clock: Clock,
  { perDuration, shortestMs, longestMs }: BatchWindow,
  run: (items: readonly Item[]) => Promise<Result>,
  onRun: (run: BatchRun, items: readonly Item[]) => void,
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = []
  let state: 'idle' | 'scheduled' | 'running' = 'idle'
  let lastStart = -Infinity
  let window = 0

  function schedule(): void {
    if (state !== 'idle' || waiting.length === 0) return
    state = 'scheduled'
    // Timers count whole milliseconds and are late by one: less than that is not waited for.
    clock.after(Math.floor(lastStart + window - clock.now()), () => void runOnce())
  }

  async function runOnce(): Promise<void> {
    state = 'running'
    const group = waiting
    waiting = []
    const items = group.map(({ item }) => item)
    lastStart = clock.now()
    let failed = false
    try {
      const result = await run(items)
      for (const one of group) one.resolve(result)
    } catch (error) {
      failed = true
      for (const one of group) one.reject(error)
    }
    const durationMs = clock.now() - lastStart
    window = Math.min(longestMs, Math.max(shortestMs, durationMs * perDuration))
    onRun({ durationMs, failed }, items)
    state = 'idle'
    schedule()
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      schedule()
    })
}
