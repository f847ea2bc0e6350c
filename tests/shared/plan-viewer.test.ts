import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { LocalDate } from '../../shared/days.ts'
import { setMember } from '../../shared/fields/layout.ts'
import { activityFields } from '../../shared/plans/fields.ts'
import { addListEntry, planActivities } from '../../shared/plans/layout.ts'
import { openPlanViewer } from '../../shared/plans/planViewer.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { makeOdd, odd } from '../language/oddContent.ts'
import { activity, activityTitled, copyOf, meta, narrative, plan, textOf } from '../language/plan.ts'

const titles = ['One', 'Two', 'Three'] as const
const title = fc.constantFrom(...titles)
const change = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), title, text: fc.string({ maxLength: 3 }) }),
  fc.record({ kind: fc.constant('set' as const), title, key: fc.constantFrom(...Object.keys(activityFields)), odd }),
  fc.record({ kind: fc.constant('member' as const), title, theme: fc.constantFrom('ai', 'sextortion', 'nonsense') }),
  fc.record({ kind: fc.constant('entry' as const), title }),
  fc.record({ kind: fc.constant('meta' as const), text: fc.string({ maxLength: 3 }) }),
  fc.record({ kind: fc.constant('add' as const) }),
  fc.record({ kind: fc.constant('odd activity' as const), key: fc.string({ minLength: 1 }), odd }),
  fc.record({ kind: fc.constant('remove' as const), key: fc.nat(5) }),
  fc.record({ kind: fc.constant('look' as const) }),
  fc.record({ kind: fc.constant('read ahead' as const), atMost: fc.nat(3) }),
)

test('The viewer sees what a whole view sees, whatever changes in which order', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const doc = plan(...titles.map((title) => activity(title)), narrative('Hello'))
      const maps = new Map(titles.map((title) => [title, activityTitled(doc, title)]))
      const viewer = openPlanViewer(doc)
      for (const one of changes) {
        switch (one.kind) {
          case 'type': {
            const text = maps.get(one.title)?.get('title')
            if (text instanceof Y.Text) text.insert(0, one.text)
            break
          }
          case 'set':
            maps.get(one.title)?.set(one.key, makeOdd(one.odd))
            break
          case 'member': {
            const map = maps.get(one.title)
            if (map !== undefined) setMember(map, 'themes', one.theme, true)
            break
          }
          case 'entry': {
            const map = maps.get(one.title)
            if (map !== undefined) addListEntry(map, 'resources', { title: 'Cards' })
            break
          }
          case 'meta':
            meta({ theme: one.text })(doc)
            break
          case 'add':
            activity('Another', { order: 'a5' })(doc)
            break
          case 'odd activity':
            planActivities(doc).set(one.key, makeOdd(one.odd))
            break
          case 'remove':
            planActivities(doc).delete([...planActivities(doc).keys()][one.key] ?? '')
            break
          case 'look':
            expect(viewer.view()).toEqual(viewPlan(doc))
            break
          case 'read ahead':
            viewer.readAhead(one.atMost)
        }
      }
      expect(viewer.view()).toEqual(viewPlan(doc))
      viewer.close()
    }),
    { numRuns: 300 },
  )
})

test('Unchanged activities stay the same object, even when another person’s change arrives', () => {
  const doc = plan(activity('One', { on: LocalDate.parse('2027-02-09') }), activity('Two'), narrative('Hello'))
  const theirs = copyOf(doc)
  const viewer = openPlanViewer(doc)
  const before = viewer.view()
  textOf(theirs, 'Two', 'title').insert(0, 'Not ')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
  const after = viewer.view()
  expect(after.activities.map((one) => one.title)).toEqual(['One', 'Not Two'])
  expect(after.activities[0]).toBe(before.activities[0])
  expect(after.activities[1]).not.toBe(before.activities[1])
  expect(after.narrative).toBe(before.narrative)
  expect(viewer.view()).toBe(after)
})
