import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ActivityId } from '../../shared/ids.ts'
import { activityFields, metaFields } from '../../shared/plans/fields.ts'
import {
  activityDescription,
  activityMap,
  addActivity,
  addListEntry,
  planActivities,
  planMeta,
  setChoice,
} from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, activityTitled, copyOf, meet, plan, textOf } from '../language/plan.ts'
import type { FieldTable } from '../../shared/fields/table.ts'
import { nestedMap, nestedText, setMember } from '../../shared/fields/layout.ts'

const NESTED = { text: Y.Text, set: Y.Map, list: Y.Map, rich: Y.XmlFragment } as const

/** Fields of a table with a nested type that is missing or of another kind. */
function unborn(map: Y.Map<unknown>, fields: FieldTable): string[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    field.kind === 'choice' || map.get(key) instanceof NESTED[field.kind] ? [] : [key],
  )
}

describe('a plan is born whole:', () => {
  test('every nested type of its meta exists before anyone opens it', () => {
    expect(unborn(planMeta(copyOf(plan())), metaFields)).toEqual([])
  })

  test('every nested type of an activity exists from its creation', () => {
    const doc = copyOf(plan(activity('Webinar')))
    expect(unborn(activityTitled(doc, 'Webinar'), activityFields)).toEqual([])
  })

  test.each(['resources', 'expectedReach', 'actualReach'] as const)('so do those of an entry of %s', (key) => {
    const doc = plan(activity('Webinar'))
    const map = activityTitled(doc, 'Webinar')
    const id = addListEntry(map, key)
    const entry = nestedMap(map, key).get(id) as Y.Map<unknown>
    expect(unborn(entry, activityFields[key].entry)).toEqual([])
  })

  test('and those of an entry that an activity is created with', () => {
    const doc = plan(activity('Webinar', { resources: [{ title: 'Slides' }] }))
    const [entry] = nestedMap(activityTitled(doc, 'Webinar'), 'resources').values()
    expect(unborn(entry as Y.Map<unknown>, activityFields.resources.entry)).toEqual([])
  })
})

describe('two people who write at the same time', () => {
  test.each(['title', 'offers', 'needs'] as const)('in one %s keep every letter of both', (key) => {
    const mine = plan(activity('Webinar'))
    const yours = copyOf(mine)
    textOf(mine, 'Webinar', key).insert(0, 'mine')
    textOf(yours, 'Webinar', key).insert(0, 'yours')
    meet(mine, yours)
    const [here, there] = [mine, yours].map((doc) => viewPlan(doc).activities)
    expect(String(here?.[0]?.[key])).toMatch(/mine/)
    expect(String(here?.[0]?.[key])).toMatch(/yours/)
    expect(there).toEqual(here)
  })

  test('in one description keep both paragraphs', () => {
    const mine = plan(activity('Webinar', { description: 'first' }))
    const yours = copyOf(mine)
    for (const [doc, words] of [
      [mine, 'mine'],
      [yours, 'yours'],
    ] as const) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      activityDescription(activityTitled(doc, 'Webinar')).push([paragraph])
    }
    meet(mine, yours)
    expect(viewPlan(mine).activities[0]?.description.content).toHaveLength(3)
    expect(viewPlan(mine)).toEqual(viewPlan(yours))
  })

  test('in one set keep what each added', () => {
    const mine = plan(activity('Webinar', { themes: ['ai'] }))
    const yours = copyOf(mine)
    setMember(activityTitled(mine, 'Webinar'), 'themes', 'gaming', true)
    setMember(activityTitled(yours, 'Webinar'), 'themes', 'dsa', true)
    setMember(activityTitled(yours, 'Webinar'), 'themes', 'ai', false)
    meet(mine, yours)
    expect(viewPlan(mine).activities[0]?.themes).toEqual(['dsa', 'gaming'])
    expect(viewPlan(yours)).toEqual(viewPlan(mine))
  })

  test('and add activities keep both, in the same order everywhere', () => {
    const mine = plan()
    const yours = copyOf(mine)
    activity('Mine', { order: 'a1' })(mine)
    activity('Yours', { order: 'a1' })(yours)
    meet(mine, yours)
    const titles = viewPlan(mine).activities.map((shown) => shown.title)
    expect(titles.toSorted()).toEqual(['Mine', 'Yours'])
    expect(viewPlan(yours).activities.map((shown) => shown.title)).toEqual(titles)
  })
})

test('first values are what the view shows', () => {
  const doc = plan(
    activity('Webinar', {
      type: 'webinar',
      themes: ['ai', 'gaming'],
      status: 'confirmed',
      places: ['Kraków'],
      expectedReach: [{ metric: 'schools', value: 12, source: 'sign-ups' }],
      on: '2027-02-09',
      from: '10:00',
    }),
  )
  expect(viewPlan(copyOf(doc)).activities).toMatchObject([
    {
      title: 'Webinar',
      type: 'webinar',
      themes: ['ai', 'gaming'],
      status: 'confirmed',
      visibility: 'network',
      startsOn: '2027-02-09',
      endsOn: '2027-02-09',
      startTime: '10:00',
      places: ['Kraków'],
      expectedReach: [{ metric: 'schools', value: 12, source: 'sign-ups' }],
      trashedAt: null,
    },
  ])
  expect(viewPlan(doc).problems).toEqual([])
})

test('a choice is set and cleared', () => {
  const doc = plan(activity('Webinar', { status: 'confirmed' }))
  const map = activityTitled(doc, 'Webinar')
  setChoice(map, 'format', 'online')
  setChoice(map, 'status', null)
  expect(viewPlan(doc).activities).toMatchObject([{ format: 'online', status: 'tentative' }])
})

test('types that a foreign client left out are made, and a plain string becomes a text', () => {
  const doc = plan()
  const foreign = planActivities(doc).set('foreign', new Y.Map<unknown>([['title', 'Plain']]))
  const map = foreign as Y.Map<unknown>
  expect(nestedText(map, 'title').toJSON()).toBe('Plain')
  expect(map.get('title')).toBeInstanceOf(Y.Text)
  expect(nestedText(map, 'offers').length).toBe(0)
  expect(nestedMap(map, 'themes').size).toBe(0)
  expect(activityDescription(map)).toBe(map.get('description'))
})

test('there is no map for an unknown id or for odd content', () => {
  const doc = plan()
  planActivities(doc).set('odd', 'a string')
  expect(activityMap(doc, 'odd' as ActivityId)).toBeNull()
  expect(activityMap(doc, 'nothing' as ActivityId)).toBeNull()
  expect(activityMap(doc, addActivity(doc, {}))).toBeInstanceOf(Y.Map)
})
