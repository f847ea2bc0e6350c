/** The save state of a page that edits two documents: what is true of both. Pure. */
import type { OpenDocumentState } from '../sync/openDocumentState.ts'
import type { SaveState } from '../sync/saveState.ts'

type Open = Extract<OpenDocumentState, { phase: 'open' }>
type Saved = Pick<Open, 'save' | 'isSavedHere' | 'hasUnsent' | 'unsentSince'>

/** The later one says more of what is not safe. */
const ORDER: readonly SaveState['kind'][] = ['saved', 'opening', 'saving', 'reconnecting', 'offline', 'could-not-save']

export const leastSafe = (one: SaveState, other: SaveState): SaveState =>
  ORDER.indexOf(other.kind) > ORDER.indexOf(one.kind) ? other : one

/** @param beside null without one; a document that is not open yet, or has ended, holds no edits of this page */
export function saveOfBoth(open: Saved, beside: OpenDocumentState | null): Saved {
  if (beside?.phase !== 'open') return open
  return {
    save: leastSafe(open.save, beside.save),
    isSavedHere: open.isSavedHere && beside.isSavedHere,
    hasUnsent: open.hasUnsent || beside.hasUnsent,
    unsentSince: earlier(open.unsentSince, beside.unsentSince),
  }
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}
