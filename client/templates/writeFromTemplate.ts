/** Writes an activity from a template into a plan, as one step of undo. Its tasks are in another document. */
import * as Y from 'yjs'
import type { ActivityId } from '../../shared/ids.ts'
import { activityDescription, activityMap, addActivity, planActivities } from '../../shared/plans/layout.ts'
import { writeRichText } from '../../shared/richtext/write.ts'
import type { TemplateContent } from '../../shared/templates/template.ts'
import { makeAddition, type Editing } from '../fields/editing.ts'
import { keyAtEnd } from '../fields/order.ts'

/** Behind all others. @param id that of the new activity */
export function writeActivity(
  plan: Pick<Editing, 'doc' | 'undo'>,
  { fields, description }: TemplateContent,
  id: ActivityId,
): void {
  const { doc } = plan
  const entries = planActivities(doc)
  makeAddition(plan, entries, () => {
    addActivity(doc, { ...fields, order: keyAtEnd(placedIn(entries)) }, id)
    const map = activityMap(doc, id)
    if (map !== null) writeRichText(activityDescription(map), description)
    return [id]
  })
}

function placedIn(entries: Y.Map<unknown>): readonly { readonly id: string; readonly order: string }[] {
  return [...entries]
    .flatMap(([id, map]) => {
      const order: unknown = map instanceof Y.Map ? map.get('order') : null
      return typeof order === 'string' ? [{ id, order }] : []
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
}
