/** Says where in a plan a change was. */
import type * as Y from 'yjs'
import type { ActivityId } from '../../shared/ids.ts'
import { pathOfChange, type ChangedTypes } from '../fields/undo.ts'

/** Where in a plan something changed. */
export type PlanPlace =
  | { readonly kind: 'narrative' }
  | { readonly kind: 'meta'; readonly field: string | null }
  | { readonly kind: 'activity'; readonly activity: ActivityId; readonly field: string | null }

/** The place of the deepest change; null if it was nowhere in the plan. */
export function placeOfChange(doc: Y.Doc, changed: ChangedTypes): PlanPlace | null {
  const [root, first, second] = pathOfChange(doc, changed)
  switch (root) {
    case 'narrative':
      return { kind: 'narrative' }
    case 'meta':
      return { kind: 'meta', field: first ?? null }
    case 'activities':
      return first === undefined ? null : { kind: 'activity', activity: first as ActivityId, field: second ?? null }
    default:
      return null
  }
}
