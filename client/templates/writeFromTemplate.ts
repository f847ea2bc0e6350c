/** Writes an activity from a template into a plan: first the activity, then its tasks, each as one step of undo. */
import * as Y from 'yjs'
import type { ActivityId } from '../../shared/ids.ts'
import { activityDescription, activityMap, addActivity, planActivities } from '../../shared/plans/layout.ts'
import { writeRichText } from '../../shared/richtext/write.ts'
import { addTask, taskEntries } from '../../shared/tasks/layout.ts'
import type { TemplateContent } from '../../shared/templates/template.ts'
import { makeAddition, type Editing } from '../fields/editing.ts'
import { keyAtEnd, keysAtEnd } from '../fields/order.ts'

type Where = Pick<Editing, 'doc' | 'undo'>

/** Behind all others. @returns the new activity */
export function writeActivity(plan: Where, { fields, description }: TemplateContent): ActivityId {
  const { doc } = plan
  const entries = planActivities(doc)
  const [id] = makeAddition(plan, entries, () => {
    const added = addActivity(doc, { ...fields, order: keyAtEnd(placedIn(entries)) })
    const map = activityMap(doc, added)
    if (map !== null) writeRichText(activityDescription(map), description)
    return [added]
  })
  if (id === undefined) throw new Error('nothing was added')
  return id
}

export function writeTasks(tasks: Where, activity: ActivityId, { tasks: written }: TemplateContent): void {
  if (written.length === 0) return
  const entries = taskEntries(tasks.doc)
  const keys = keysAtEnd(placedIn(entries), written.length)
  makeAddition(tasks, entries, () =>
    written.map(({ what, word, days }, at) =>
      addTask(tasks.doc, {
        what,
        activity,
        who: word === null ? null : { word },
        due: days === null ? null : { days },
        order: keys[at],
      }),
    ),
  )
}

function placedIn(entries: Y.Map<unknown>): readonly { readonly id: string; readonly order: string }[] {
  return [...entries]
    .flatMap(([id, map]) => {
      const order: unknown = map instanceof Y.Map ? map.get('order') : null
      return typeof order === 'string' ? [{ id, order }] : []
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
}
