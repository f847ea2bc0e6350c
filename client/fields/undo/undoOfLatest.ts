import type { Editing } from '../editing.ts'

/**
 * Undoes the latest step. @returns a function that does so only while it still is the latest, and says whether it did
 */
export function undoOfLatest({ undo }: Pick<Editing, 'undo'>): () => boolean {
  const step = undo.undoStack.at(-1)
  return () => {
    if (step === undefined || undo.undoStack.at(-1) !== step) return false
    undo.undo()
    return true
  }
}
