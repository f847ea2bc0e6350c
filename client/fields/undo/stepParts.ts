/**
 * The parts of a step that was sent as several updates. All of it in one update would be more than a frame takes, so that it is redone
 * part by part as well. Pure.
 */
import * as Y from 'yjs'

export type Step = Y.UndoManager['undoStack'][number]
type Ranges = Step['insertions']

export interface Addition {
  /** The root type in which the entries are. */
  readonly entries: Y.Map<unknown>
  readonly ids: readonly string[]
  /** The step changed other entries too. */
  readonly isMixed?: boolean
}

/** What one update of a step inserted. */
export interface StepPart {
  readonly insertions: Ranges
  readonly addition: Addition | undefined
  /** Entries that it added or changed. */
  readonly count: number
}

/**
 * Splits the redo of a step by its parts. Values that the undo brought back are replaced again by each part, so each knows all of them.
 * @param redo what takes the undo of all parts back
 */
export const splitRedo = (redo: Step, parts: readonly StepPart[]): readonly Step[] =>
  parts.map(({ insertions }) => ({
    deletions: inBoth(redo.deletions, insertions),
    insertions: redo.insertions,
    meta: new Map(),
  }))

function inBoth(some: Ranges, others: Ranges): Ranges {
  const both = Y.createDeleteSet()
  for (const [client, ranges] of some.clients) {
    const within = others.clients.get(client) ?? []
    const found = ranges.flatMap(({ clock, len }) =>
      within.flatMap((other) => {
        const from = Math.max(clock, other.clock)
        const to = Math.min(clock + len, other.clock + other.len)
        return from < to ? [{ clock: from, len: to - from }] : []
      }),
    )
    if (found.length > 0) both.clients.set(client, found)
  }
  return both
}
