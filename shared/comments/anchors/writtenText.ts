/**
 * A text that knows its characters: Yjs gives every one an identity when it is typed, which it keeps while it stands there,
 * whatever happens around it. Where a block is moved, split or made a heading, an editor writes it anew, and a comparison
 * of texts has to find it again.
 */
import { z } from 'zod'

/** Characters that were written in one go: from `at` on, so many, the first with this identity, the others with the next ones. */
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

/** Adds characters to a list of runs. */
export function addRun(runs: Run[], [at, length, client, clock]: Run): void {
  const last = runs.at(-1)
  const goesOn = last !== undefined && last[2] === client && last[3] + last[1] === clock && last[0] + last[1] === at
  if (goesOn) runs[runs.length - 1] = [last[0], last[1] + length, client, last[3]]
  else runs.push([at, length, client, clock])
}

/** What stands in both, by identity: where before, where after, how many characters. In the order of the text before. */
export function sharedRuns(
  before: readonly Run[],
  after: readonly Run[],
): readonly { readonly before: number; readonly after: number; readonly length: number }[] {
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
    const shared: { before: number; after: number; length: number }[] = []
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
