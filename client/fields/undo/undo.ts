/** One undo manager for a whole document: its fields and rich texts. */
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { DocumentUndo } from './documentUndo.ts'
import { LocalEdit } from '../../sync/localEdit.ts'

export type Root = Y.Map<unknown> | Y.Text | Y.XmlFragment

/** @param roots the root types that people edit */
export function undoFor(roots: readonly Root[]): DocumentUndo {
  return new DocumentUndo([...roots], {
    trackedOrigins: new Set<unknown>([LocalEdit, ySyncPluginKey]),
    // A paragraph that others edited meanwhile stays.
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  })
}

type ChangedTypes = Y.Transaction['changedParentTypes']
type SharedType = ChangedTypes extends Map<infer T, unknown> ? T : never

/** The name of the root and the keys down to the deepest change; empty if nothing changed. */
export function pathOfChange(doc: Y.Doc, changed: ChangedTypes): readonly string[] {
  let deepest: readonly string[] = []
  for (const [type, events] of changed) {
    const path = pathOf(doc, type)
    const own = events.find((event) => event.target === type)
    const key = own instanceof Y.YMapEvent ? [...own.keysChanged][0] : undefined
    const full = key === undefined ? path : [...path, String(key)]
    if (full.length > deepest.length) deepest = full
  }
  return deepest
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
