/**
 * Counts log lines that repeat while something is gone, in place of writing each: the first is written whole, then a count each minute.
 * An outage of Postgres would otherwise write a line a second for each open document.
 */
import { outageOf } from './outageOf.ts'

interface RepeatedLinesDeps {
  /** Milliseconds. */
  readonly now: () => number
  /** Calls once, after this many milliseconds, and keeps no process alive. */
  readonly after: (milliseconds: number, work: () => void) => void
}

/** @returns whether to write a line; false if it is only counted */
export type TakeLine = (line: LogLine) => boolean

interface LogLine {
  readonly fields: unknown
  readonly message: string
  /** Writes it later, with how often it repeated. */
  readonly write: (fields: object) => void
}

interface Counted {
  readonly since: number
  repeated: number
}

const COUNT_EVERY_MS = 60_000
/** More kinds of lines than there can be in an outage. */
const MAX_KINDS = 200

export function createRepeatedLines({ now, after }: RepeatedLinesDeps): TakeLine {
  const counted = new Map<string, Counted>()

  function count(key: string, line: LogLine): void {
    after(COUNT_EVERY_MS, () => {
      const { repeated = 0, since = 0 } = counted.get(key) ?? {}
      counted.delete(key)
      if (repeated === 0) return
      line.write({ repeated, seconds: Math.round((now() - since) / 1000), reason: reasonOf(line.fields) })
      // A continuing failure is counted on, and not written in full again.
      counted.set(key, { since: now(), repeated: 0 })
      count(key, line)
    })
  }

  return (line) => {
    if (!isOfOutage(line.fields)) return true
    const key = `${line.message} ${reasonOf(line.fields)}`
    const known = counted.get(key)
    if (known !== undefined) {
      known.repeated += 1
      return false
    }
    if (counted.size >= MAX_KINDS) return true
    counted.set(key, { since: now(), repeated: 0 })
    count(key, line)
    return true
  }
}

/** The log call may say so; otherwise its error does. */
function isOfOutage(fields: unknown): fields is object {
  if (typeof fields !== 'object' || fields === null) return false
  return 'outage' in fields || ('err' in fields && outageOf(fields.err) !== null)
}

/** A word or a sentence without names. */
function reasonOf(fields: unknown): string {
  if (typeof fields !== 'object' || fields === null) return ''
  if ('reason' in fields) return String(fields.reason)
  return 'err' in fields ? (outageOf(fields.err) ?? '') : ''
}
