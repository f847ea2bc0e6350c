/** Moves a caret through someone else's edit of the text. Pure. */

/** The part of a Yjs text delta that matters to positions. */
export type DeltaStep = { readonly retain: number } | { readonly insert: unknown } | { readonly delete: number }

/** The position after the delta. Text inserted exactly at the caret ends up after it: the caret stays. */
export function mapPosition(position: number, delta: readonly DeltaStep[]): number {
  let old = 0
  let mapped = position
  for (const step of delta) {
    if (old > position) break
    if ('retain' in step) {
      old += step.retain
    } else if ('delete' in step) {
      mapped -= Math.max(0, Math.min(step.delete, position - old))
      old += step.delete
    } else if (old < position) {
      mapped += lengthOf(step.insert)
    }
  }
  return mapped
}

export function lengthOf(insert: unknown): number {
  return typeof insert === 'string' ? insert.length : 1
}
