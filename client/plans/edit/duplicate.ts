/** Copies of activities within their plan. */
import type * as Y from 'yjs'
import type { ActivityId } from '../../../shared/ids.ts'
import { activityDescription, activityMap, addActivity, planActivities } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'
import { makeAddition, type Editing } from '../../fields/editing.ts'
import { keyBehind, orderKeysAt } from '../../fields/order.ts'

/**
 * Copies activities with their whole content, each right after its original, with status tentative, as one step of undo.
 * @param all the plan's activities in their order
 * @param titleOf returns the title of an activity's copy
 */
export function duplicateActivities(
  editing: Pick<Editing, 'doc' | 'undo'>,
  all: readonly ActivityView[],
  originals: readonly ActivityView[],
  titleOf: (original: ActivityView) => string,
): readonly ActivityId[] {
  const { doc } = editing
  let placed: readonly { readonly id: string; readonly order: string }[] = all
  return makeAddition(editing, planActivities(doc), () => {
    const copies: ActivityId[] = []
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
    return copies
  })
}

/** As {@link duplicateActivities}, for so many that they are written in parts. */
export const copiesOf = (
  all: readonly ActivityView[],
  originals: readonly ActivityView[],
  titleOf: (original: ActivityView) => string,
): readonly ((doc: Y.Doc) => ActivityId)[] =>
  originals.map((original) => {
    const order = keyBehind(all, original.id)
    return (doc) => copyActivity(doc, { ...original, order }, titleOf(original))
  })

function copyActivity(doc: Y.Doc, original: ActivityView, title: string): ActivityId {
  const { description, ...fields } = original
  const id = addActivity(doc, { ...fields, title, status: 'tentative', copiedFrom: null, trashedAt: null })
  const map = activityMap(doc, id)
  if (map !== null) writeRichText(activityDescription(map), description)
  return id
}
