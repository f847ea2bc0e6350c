/**
 * One undo manager for a whole plan: its fields, narrative and descriptions. It follows the changes made at this screen
 * alone; what others wrote is never undone.
 */
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { ActivityId } from '../../shared/ids.ts'
import { planActivities, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import { LocalEdit } from '../sync/localEdit.ts'

export function undoFor(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager([planMeta(doc), planNarrative(doc), planActivities(doc)], {
    trackedOrigins: new Set<unknown>([LocalEdit, ySyncPluginKey]),
    // A paragraph in which others wrote meanwhile stays.
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  })
}

/** Where in a plan something changed. */
export type PlanPlace =
  | { readonly kind: 'narrative' }
  | { readonly kind: 'meta'; readonly field: string | null }
  | { readonly kind: 'activity'; readonly activity: ActivityId; readonly field: string | null }

type ChangedTypes = Y.Transaction['changedParentTypes']
type SharedType = ChangedTypes extends Map<infer T, unknown> ? T : never

/** The place of the deepest change; null if it was nowhere in the plan. */
export function placeOfChange(doc: Y.Doc, changed: ChangedTypes): PlanPlace | null {
  let deepest: readonly string[] | null = null
  for (const [type, events] of changed) {
    const path = pathOf(doc, type)
    const own = events.find((event) => event.target === type)
    const key = own instanceof Y.YMapEvent ? [...own.keysChanged][0] : undefined
    const full = key === undefined ? path : [...path, String(key)]
    if (deepest === null || full.length > deepest.length) deepest = full
  }
  const [root, first, second] = deepest ?? []
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

/** The name of the root and the keys down to the type; within a rich text it ends at its fragment's key. */
function pathOf(doc: Y.Doc, type: SharedType): readonly string[] {
  const path: string[] = []
  let at: SharedType | null = type
  while (at !== null && at._item !== null) {
    const { parentSub, parent }: Y.Item = at._item
    if (parentSub !== null) path.unshift(parentSub)
    at = parent instanceof Y.AbstractType ? parent : null
  }
  for (const [name, root] of doc.share) if (root === at) path.unshift(name)
  return path
}
