/**
 * A text that knows its characters: Yjs gives each an identity when it is typed, which it keeps until it is deleted,
 * whatever happens around it. When a block is moved, split or made a heading, an editor writes it again, and a
 * comparison of texts has to find it again.
 */
import { z } from 'zod'

/**
 * Characters written in one go: `length` many from `at` on, the first with this identity, the others with the next
 * ones.
 */
export const Run = z.tuple([
  z.number().describe('at'),
  z.number().describe('length'),
  z.number().describe('client'),
  z.number().describe('clock'),
])
export type Run = Readonly<z.infer<typeof Run>>

export interface WrittenText {
  readonly text: string
  /** In the order of the text; line feeds between blocks have no identity. Empty where nothing is known of it. */
  readonly runs: readonly Run[]
}

/** A list of runs being read: the last one grows while the next characters continue it. */
export interface RunList {
  add(at: number, length: number, client: number, clock: number): void
  readonly runs: readonly Run[]
}

export function createRunList(): RunList {
  const runs: [number, number, number, number][] = []
  return {
    runs,
    add(at, length, client, clock) {
      const last = runs.at(-1)
      if (last !== undefined && last[2] === client && last[3] + last[1] === clock && last[0] + last[1] === at) {
        last[1] += length
      } else {
        runs.push([at, length, client, clock])
      }
    },
  }
}

interface Shared {
  readonly before: number
  readonly after: number
  readonly length: number
}

/**
 * The common text, by identity: the offset before, the offset after, the number of characters. In the order of the text
 * before. The common beginning up to the first change and the common end are one piece each: a text may consist of
 * thousands.
 */
export function sharedText(
  { text, runs }: WrittenText,
  { text: newText, runs: newRuns }: WrittenText,
): readonly Shared[] {
  let first = 0
  const shorter = Math.min(runs.length, newRuns.length)
  while (first < shorter && isSame(runs[first], newRuns[first], 0)) first++
  const shift = newText.length - text.length
  let last = 0
  while (last < shorter - first && isSame(runs.at(-1 - last), newRuns.at(-1 - last), shift)) last++
  const before = endOf(runs[first - 1])
  const from = last === 0 ? text.length : (runs[runs.length - last]?.[0] ?? text.length)
  return [
    { before: 0, after: 0, length: before },
    ...sharedRuns(runs.slice(first, runs.length - last), newRuns.slice(first, newRuns.length - last)),
    { before: from, after: from + shift, length: last === 0 ? 0 : text.length - from },
  ].filter(({ length }) => length > 0)
}

const isSame = (one: Run | undefined, other: Run | undefined, shift: number): boolean =>
  one !== undefined &&
  other !== undefined &&
  one[0] + shift === other[0] &&
  one[1] === other[1] &&
  one[2] === other[2] &&
  one[3] === other[3]

const endOf = (run: Run | undefined): number => (run === undefined ? 0 : run[0] + run[1])

function sharedRuns(before: readonly Run[], after: readonly Run[]): readonly Shared[] {
  const byClient = new Map<number, Run[]>()
  for (const run of after) {
    const known = byClient.get(run[2])
    if (known === undefined) byClient.set(run[2], [run])
    else known.push(run)
  }
  for (const runs of byClient.values()) runs.sort((one, other) => one[3] - other[3])
  return before.flatMap(([at, length, client, clock]) => {
    const runs = byClient.get(client)
    if (runs === undefined) return []
    const shared: Shared[] = []
    for (let index = firstEndingBehind(runs, clock); index < runs.length; index++) {
      const [to, otherLength, , otherClock] = runs[index] ?? [0, 0, 0, Number.POSITIVE_INFINITY]
      if (otherClock >= clock + length) break
      const from = Math.max(clock, otherClock)
      const until = Math.min(clock + length, otherClock + otherLength)
      shared.push({ before: at + from - clock, after: to + from - otherClock, length: until - from })
    }
    return shared.toSorted((one, other) => one.before - other.before)
  })
}

function firstEndingBehind(runs: readonly Run[], clock: number): number {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run !== undefined && run[3] + run[1] <= clock) low = middle + 1
    else high = middle
  }
  return low
}
