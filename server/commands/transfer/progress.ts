import type { Writable } from 'node:stream'

const EVERY_MS = 1000

/** Shows a command's progress, in a line each second; steps shorter than that are not shown. @param now milliseconds */
export function createProgress(out: Writable, now: () => number): (what: string) => void {
  let shownAt = now()
  return (what) => {
    if (now() - shownAt < EVERY_MS) return
    shownAt = now()
    out.write(`… ${what}\n`)
  }
}
