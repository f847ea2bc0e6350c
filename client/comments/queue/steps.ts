/** Which question follows in the queue. Pure. */
import type { ThreadId } from '../../../shared/comments/thread.ts'

/**
 * @param remembered the last position of the current question in the list: one that left it keeps its place
 * @returns null at the end of the list
 */
export function stepFrom(
  ids: readonly ThreadId[],
  current: ThreadId | null,
  remembered: number,
  step: 1 | -1,
): ThreadId | null {
  const at = current === null ? -1 : ids.indexOf(current)
  if (at >= 0) return ids[at + step] ?? null
  // The next row has moved up to the current one's place.
  return ids[step === 1 ? remembered : remembered - 1] ?? null
}

/** @returns the question after one that leaves the list, the one before it at the end, null if none is left */
export function afterLeaving(ids: readonly ThreadId[], leaving: readonly ThreadId[]): ThreadId | null {
  const gone = new Set(leaving)
  const last = ids.findLastIndex((id) => gone.has(id))
  const isLeft = (id: ThreadId): boolean => !gone.has(id)
  return ids.slice(last + 1).find(isLeft) ?? ids.slice(0, Math.max(0, last)).findLast(isLeft) ?? null
}
