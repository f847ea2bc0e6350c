/** How many activities of a plan are read. */
import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { planActivities } from '../../shared/plans/layout.ts'
import { openPlanViewer } from '../../shared/plans/planViewer.ts'
import { countActivities } from '../../shared/plans/readableActivities.ts'
import { MAX_ACTIVITIES } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { measureWrites, type Write } from '../../client/plans/parts/inParts.ts'
import { addActivity } from '../../shared/plans/layout.ts'

let doc: Y.Doc
beforeAll(() => {
  doc = new Y.Doc()
})

/** Ids in their order. */
const idAt = (at: number): string => `activity-${String(at).padStart(6, '0')}`

function write(from: number, to: number): void {
  doc.transact(() => {
    for (let at = from; at < to; at++) {
      const activity = new Y.Map<unknown>()
      activity.set('title', new Y.Text(`Activity ${at}`))
      activity.set('order', 'a0')
      planActivities(doc).set(idAt(at), activity)
    }
  })
}
const trash = (at: number, trashedAt: string | null): void => {
  const found = planActivities(doc).get(idAt(at))
  if (found instanceof Y.Map) found.set('trashedAt', trashedAt)
}

test('S75 · Everybody reads the same 2,000 activities of a plan with more, and the view says how many there are', () => {
  const viewer = openPlanViewer(doc)
  write(0, MAX_ACTIVITIES)
  expect(viewer.view()).toMatchObject({ activities: { length: MAX_ACTIVITIES }, problems: [] })
  write(MAX_ACTIVITIES, MAX_ACTIVITIES + 500)
  const { activities, problems } = viewer.view()
  expect(activities.map(({ id }) => id)).toEqual(Array.from({ length: MAX_ACTIVITIES }, (_, at) => idAt(at)))
  expect(problems).toEqual([{ at: 'activities', problem: 'too-many', found: '2500' }])
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  expect(viewPlan(copy)).toEqual(viewer.view())
  viewer.close()
})

test('S75 · An activity that goes to the trash makes room for the next one, also while others edit', () => {
  const viewer = openPlanViewer(doc)
  viewer.view()
  while (viewer.readAhead(100) > 100);
  trash(3, '2026-11-29T10:00:00.000Z')
  const view = viewer.view()
  expect(view).toEqual(viewPlan(doc))
  expect([view.activities.length, view.activities.at(-1)?.id, view.trash.length]).toEqual([2000, idAt(2000), 1])
  for (let at = 0; at < 500; at++) planActivities(doc).delete(idAt(at))
  expect(viewer.view()).toEqual(viewPlan(doc))
  expect(viewer.view().problems).toEqual([])
  viewer.close()
})

test('S75 · No more activities are written than are read, no matter who writes how many', () => {
  const full = new Y.Doc()
  const writes = (count: number): Write[] => Array.from({ length: count }, () => (to: Y.Doc) => addActivity(to, {}))
  expect(measureWrites(full, writes(2500))).toMatchObject({ count: 2500, fitting: MAX_ACTIVITIES, room: 0 })
  for (const one of writes(MAX_ACTIVITIES - 1)) one(full)
  expect(countActivities(planActivities(full))).toBe(MAX_ACTIVITIES - 1)
  expect(measureWrites(full, writes(2))).toMatchObject({ fitting: 1, room: 0 })
})
