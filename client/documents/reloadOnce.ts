import { memoryOf } from '../ui/memory.ts'

const KEY = 'sid-reloaded-at'
const AGAIN_AFTER_MS = 10 * 60_000
const memory = memoryOf('sessionStorage')

/** This tab was reloaded for a newer page a short while ago. A second time in a row would not help. */
export function reloadedRecently(): boolean {
  return Date.now() - Number(memory.get(KEY) ?? 0) < AGAIN_AFTER_MS
}

/** Reloads for a newer version of the page, unless that was done a short while ago. */
export function reloadOnce(): void {
  if (reloadedRecently()) return
  memory.set(KEY, String(Date.now()))
  // A browser that does not remember it would reload forever.
  if (reloadedRecently()) location.reload()
}
