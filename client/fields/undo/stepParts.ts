/**
 * The parts of a step that was sent as several updates. All of it in one update can be more than a frame takes, so it
 * is undone and redone part by part as well, each as a step of its own. Pure.
 */
import type * as Y from 'yjs'

export type Step = Y.UndoManager['undoStack'][number]

export interface Addition {
  /** The root type in which the entries are. */
  readonly entries: Y.Map<unknown>
  readonly ids: readonly string[]
  /** The step changed other entries too. */
  readonly isMixed?: boolean
}

export interface StepPart {
  readonly step: Step
  /** Entries that it added or changed. */
  readonly count: number
}

/** The content of the next update of an undo or redo. */
export interface SentPart {
  readonly count: number
  /** @returns the ids of entries that were added */
  readonly run: () => readonly string[]
}

/** The signs and values that come back when the step is undone, or redone. */
export function sizeOf({ deletions }: Pick<Step, 'deletions'>): number {
  let size = 0
  for (const ranges of deletions.clients.values()) for (const { len } of ranges) size += len
  return size
}
