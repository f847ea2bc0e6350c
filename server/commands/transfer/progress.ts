import type { Writable } from 'node:stream'

const EVERY_MS = 1000

/** Shows what a command does, in a line each second; nothing of what ends within one. @param now milliseconds */
export function createProgress(out: Writable, now: () => number): (what: string) => void {
  let shownAt = now()
  return (what) => {
    if (now() - shownAt < EVERY_MS) return
    shownAt = now()
    out.write(`… ${what}\n`)
  }
}
