/** Copies of activities within their plan. */
import type * as Y from 'yjs'
import type { ActivityId } from '../../../shared/ids.ts'
import { activityDescription, activityMap, addActivity } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'
import { orderKeysAt } from '../../fields/order.ts'

/**
 * Copies activities with their whole content, each right after its original, with status tentative. Like adding, this
 * is no undo step: undoing it later would destroy other people's edits of a copy.
 * @param all the plan's activities in their order
 * @param titleOf returns the title of an activity's copy
 */
export function duplicateActivities(
  doc: Y.Doc,
  all: readonly ActivityView[],
  originals: readonly ActivityView[],
  titleOf: (original: ActivityView) => string,
): readonly ActivityId[] {
  let placed: readonly { readonly id: string; readonly order: string }[] = all
  const copies: ActivityId[] = []
  doc.transact(() => {
    for (const original of originals) {
      const copy = copyActivity(doc, original, titleOf(original))
      const behind = placed.findIndex(({ id }) => id === original.id) + 1
      const keys = orderKeysAt(placed, copy, behind)
      for (const [id, order] of keys) activityMap(doc, id as ActivityId)?.set('order', order)
      placed = placed
        .toSpliced(behind, 0, { id: copy, order: '' })
        .map(({ id, order }) => ({ id, order: keys.get(id) ?? order }))
      copies.push(copy)
    }
  })
  return copies
}

function copyActivity(doc: Y.Doc, original: ActivityView, title: string): ActivityId {
  const { description, ...fields } = original
  const id = addActivity(doc, { ...fields, title, status: 'tentative', copiedFrom: null, trashedAt: null })
  const map = activityMap(doc, id)
  if (map !== null) writeRichText(activityDescription(map), description)
  return id
}
