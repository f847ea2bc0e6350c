import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addEmptyActivity, emptySet, moveTo, moveToTrash } from '../../client/plans/edit/activityEdits.ts'
import { duplicateActivities } from '../../client/plans/edit/duplicate.ts'
import { undoOfLatest } from '../../client/fields/undo/undoOfLatest.ts'
import { setMemberOf, setStatusOf } from '../../client/plans/grid/bulkEdits.ts'
import { makeChange } from '../../client/fields/editing.ts'
import { undoFor } from '../../client/fields/undo/undo.ts'
import { setMember } from '../../shared/fields/layout.ts'
import { activityFields } from '../../shared/plans/fields.ts'
import { activityMap, newActivityId, planActivities } from '../../shared/plans/layout.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, activityTitled, copyOf, meet, plan, textOf, type Part } from '../language/plan.ts'

function open(...parts: readonly Part[]) {
  const doc = plan(...parts)
  const undo = undoFor([planActivities(doc)])
  return { doc, undo, now: () => viewPlan(doc).activities }
}

const copiesAs = (originals: readonly ActivityView[], titleOf: (original: ActivityView) => string) =>
  originals.map((original) => ({ original, id: newActivityId(), title: titleOf(original) }))

test('A copy says all that its original says, stands behind it and is tentative', () => {
  const { doc, undo, now } = open(
    activity('Evening', {
      on: '2027-02-09',
      from: '19:00',
      type: 'webinar',
      status: 'confirmed',
      visibility: 'public',
      themes: ['ai'],
      places: ['Vienna'],
      resources: [{ title: 'Cards', url: 'https://example.org', languages: ['de'] }],
      expectedReach: [{ value: 1200 }],
      offers: 'Slides',
      description: 'Two\nparagraphs',
    }),
    activity('Next'),
  )
  const [original] = now()
  if (original === undefined) throw new Error('no activity')
  duplicateActivities(
    { doc, undo },
    now(),
    copiesAs([original], ({ title }) => `${title} (copy)`),
  )
  expect(now().map(({ title }) => title)).toEqual(['Evening', 'Evening (copy)', 'Next'])
  const copy = now()[1]
  const withoutIds = (one: typeof original | undefined) => ({
    ...one,
    id: '',
    order: '',
    resources: one?.resources.map((entry) => ({ ...entry, id: '' })),
    expectedReach: one?.expectedReach.map((entry) => ({ ...entry, id: '' })),
  })
  expect(withoutIds(copy)).toEqual({ ...withoutIds(original), title: 'Evening (copy)', status: 'tentative' })
  expect(copy?.resources[0]?.id).not.toBe(original.resources[0]?.id)
  undo.undo()
  expect(now().map(({ title }) => title)).toEqual(['Evening', 'Next'])
})

test('A copy is born whole', () => {
  const { doc, undo, now } = open(activity('Evening'))
  const [copy] = duplicateActivities(
    { doc, undo },
    now(),
    copiesAs(now(), () => 'Copy'),
  )
  const map = copy === undefined ? null : activityMap(doc, copy)
  const nested = Object.entries(activityFields).flatMap(([key, { kind }]) => (kind === 'choice' ? [] : [key]))
  expect(nested.filter((key) => !(map?.get(key) instanceof Y.AbstractType))).toEqual([])
})

test('Several copies each stand behind their original, even if all have the same place', () => {
  const { doc, undo, now } = open(...['One', 'Two', 'Three'].map((title) => activity(title, { order: 'a0' })))
  const originals = now()
  duplicateActivities(
    { doc, undo },
    originals,
    copiesAs(originals, ({ title }) => `${title}+`),
  )
  expect(now().map(({ title }) => title)).toEqual(originals.flatMap(({ title }) => [title, `${title}+`]))
})

test('Undo takes away what was added, and redo brings it back', () => {
  const { doc, undo, now } = open(activity('One'))
  const id = addEmptyActivity({ doc, undo }, now())
  makeChange({ doc, undo }, () => activityMap(doc, id)?.set('status', 'confirmed'))
  undo.undo()
  undo.undo()
  expect(viewPlan(doc)).toMatchObject({ activities: [{ title: 'One' }], trash: [] })
  undo.redo()
  undo.redo()
  expect(now()).toMatchObject([{ title: 'One' }, { id, status: 'confirmed' }])
})

test('Undo puts into the trash what was added and others wrote into since, also after a redo', () => {
  const { doc, undo, now } = open(activity('One'))
  const id = addEmptyActivity({ doc, undo }, now())
  undo.undo()
  undo.redo()
  const other = copyOf(doc)
  const title = activityMap(other, id)?.get('title')
  if (title instanceof Y.Text) title.insert(0, 'Theirs')
  meet(doc, other)
  undo.undo()
  expect(viewPlan(doc)).toMatchObject({ activities: [{ title: 'One' }], trash: [{ id, title: 'Theirs' }] })
  undo.redo()
  expect(now()).toMatchObject([{ title: 'One' }, { id, title: 'Theirs' }])
})

test('A change to several is one step of undo and counts what it changed', () => {
  const { doc, undo, now } = open(activity('One', { status: 'confirmed' }), activity('Two'), activity('Three'))
  const statuses = () => now().map(({ status }) => status)
  expect(setStatusOf({ doc, undo }, now(), 'confirmed')).toBe(2)
  expect(statuses()).toEqual(['confirmed', 'confirmed', 'confirmed'])
  undo.undo()
  expect(statuses()).toEqual(['confirmed', 'tentative', 'tentative'])
  expect(setMemberOf({ doc, undo }, now(), 'themes', 'ai', true)).toBe(3)
  expect(setMemberOf({ doc, undo }, now(), 'themes', 'ai', true)).toBe(0)
  const [one, two] = now()
  if (one === undefined || two === undefined) throw new Error('no activities')
  moveToTrash({ doc, undo }, [one.id, two.id])
  expect(now().map(({ title }) => title)).toEqual(['Three'])
  undo.undo()
  expect(now().map(({ themes }) => themes)).toEqual([['ai'], ['ai'], ['ai']])
  undo.undo()
  expect(now().map(({ themes }) => themes)).toEqual([[], [], []])
})

test('The undo of a toast takes back its own step or nothing', () => {
  const { doc, undo, now } = open(activity('One'))
  setStatusOf({ doc, undo }, now(), 'done')
  const first = undoOfLatest({ undo })
  setStatusOf({ doc, undo }, now(), 'cancelled')
  expect(first()).toBe(false)
  expect(now()[0]?.status).toBe('cancelled')
  expect(undoOfLatest({ undo })()).toBe(true)
  expect(first()).toBe(true)
  expect(now()[0]?.status).toBe('tentative')
})

test('Moving puts an activity where it was let go, as one step of undo', () => {
  const { doc, undo, now } = open(...['a', 'b', 'c', 'd'].map((title) => activity(title)))
  const order = () =>
    now()
      .map(({ title }) => title)
      .join('')
  const idOf = (title: string) => {
    const found = now().find((one) => one.title === title)
    if (found === undefined) throw new Error(`no ${title}`)
    return found.id
  }
  moveTo({ doc, undo }, now(), idOf('a'), 2)
  expect(order()).toBe('bcad')
  moveTo({ doc, undo }, now(), idOf('d'), 0)
  expect(order()).toBe('dbca')
  moveTo({ doc, undo }, now(), idOf('d'), 4)
  expect(order()).toBe('dbca')
  undo.undo()
  undo.undo()
  expect(order()).toBe('abcd')
})

test('Emptying a set leaves what another person adds at the same time', () => {
  const { doc, undo, now } = open(activity('One', { themes: ['ai', 'sextortion'] }))
  const theirs = copyOf(doc)
  const [one] = now()
  if (one === undefined) throw new Error('no activity')
  emptySet({ doc, undo }, one.id, 'themes', one.themes)
  setMember(activityTitled(theirs, 'One'), 'themes', 'gaming', true)
  textOf(theirs, 'One', 'title').insert(3, '!')
  meet(doc, theirs)
  expect(now()[0]?.themes).toEqual(['gaming'])
  undo.undo()
  expect(now()[0]?.themes.toSorted()).toEqual(['ai', 'gaming', 'sextortion'])
})
