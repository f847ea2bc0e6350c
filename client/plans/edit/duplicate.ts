/** Copies of activities within their plan. Their ids are chosen before, since what hangs on them is written after them. */
import type * as Y from 'yjs'
import type { ActivityId } from '../../../shared/ids.ts'
import { activityDescription, activityMap, addActivity, planActivities } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { writeRichText } from '../../../shared/richtext/write.ts'
import { makeAddition, type Editing } from '../../fields/editing.ts'
import { keyBehind, orderKeysAt } from '../../fields/order.ts'

export interface Copy {
  readonly original: ActivityView
  /** The id of the copy. */
  readonly id: ActivityId
  readonly title: string
}

/**
 * Copies activities with their whole content, each right after its original, with status tentative, as one step of undo.
 * @param all the plan's activities in their order
 */
export function duplicateActivities(
  editing: Pick<Editing, 'doc' | 'undo'>,
  all: readonly ActivityView[],
  copies: readonly Copy[],
): readonly ActivityId[] {
  const { doc } = editing
  let placed: readonly { readonly id: string; readonly order: string }[] = all
  return makeAddition(editing, planActivities(doc), () => {
    for (const copy of copies) {
      copyActivity(doc, copy)
      const behind = placed.findIndex(({ id }) => id === copy.original.id) + 1
      const keys = orderKeysAt(placed, copy.id, behind)
      for (const [id, order] of keys) activityMap(doc, id as ActivityId)?.set('order', order)
      placed = placed
        .toSpliced(behind, 0, { id: copy.id, order: '' })
        .map(({ id, order }) => ({ id, order: keys.get(id) ?? order }))
    }
    return copies.map(({ id }) => id)
  })
}

/** As {@link duplicateActivities}, for so many that they are written in parts. */
export const copiesOf = (
  all: readonly ActivityView[],
  copies: readonly Copy[],
): readonly ((doc: Y.Doc) => ActivityId)[] =>
  copies.map((copy) => {
    const order = keyBehind(all, copy.original.id)
    return (doc) => copyActivity(doc, { ...copy, original: { ...copy.original, order } })
  })

function copyActivity(doc: Y.Doc, { original, id, title }: Copy): ActivityId {
  const { description, ...fields } = original
  addActivity(doc, { ...fields, title, status: 'tentative', copiedFrom: null, trashedAt: null }, id)
  const map = activityMap(doc, id)
  if (map !== null) writeRichText(activityDescription(map), description)
  return id
}
