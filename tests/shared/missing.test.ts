import { expect, test } from 'vitest'
import { missingIn } from '../../shared/plans/missing.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, meta, plan, type Part } from '../language/plan.ts'

const DAY = '2027-02-09'
const DAYS = { day: DAY, today: '2026-01-15' }
const whole = { on: DAY, themes: ['ai' as const], audiences: ['parents' as const], description: 'An evening.' }

function gapsOf(...parts: readonly Part[]) {
  const { meta: planMeta, activities } = viewPlan(plan(...parts))
  const titles = new Map(activities.map(({ id, title }) => [id, title]))
  const missing = missingIn(planMeta, activities, DAYS)
  return {
    plan: missing.plan,
    activities: missing.activities.map(({ gap, ids }) => `${gap}: ${ids.map((id) => titles.get(id)).join(', ')}`),
  }
}

test('A plan that is ready, with an activity that says what readers need, misses nothing', () => {
  const told = meta({ objectives: 'Talk', contact: 'sid@example.org', state: 'ready' })
  expect(gapsOf(told, activity('Evening', whole))).toEqual({ plan: [], activities: [] })
})

test('An empty plan misses its objectives, a contact and the word that it is ready', () => {
  expect(gapsOf()).toEqual({ plan: ['objectives', 'contact', 'state'], activities: [] })
})

test('Activities that miss the same are named together, in their order', () => {
  const { activities } = gapsOf(activity('One', whole), activity('Two'), activity('Three', { ...whole, themes: [] }))
  expect(activities).toEqual(['day: Two', 'theme: Two, Three', 'audience: Two', 'description: Two'])
})

test.each([
  ['no title', '  ', whole, 'title'],
  ['an end before its beginning', 'Slip', { ...whole, until: '2027-02-08' }, 'backwards'],
  ['a day in another part of the year', 'Slip', { ...whole, on: '2027-09-02' }, 'far-from-day'],
  ['a day of the year before', 'Slip', { ...whole, on: '2026-02-10' }, 'far-from-day'],
  ['no place though it is confirmed', 'Evening', { ...whole, status: 'confirmed' as const }, 'place'],
  ['a link nobody looked at', 'Evening', { ...whole, resources: [{ linkUnchecked: true }] }, 'link'],
])('An activity with %s is named', (_, title, words, gap) => {
  expect(gapsOf(activity(title, words)).activities).toEqual([`${gap}: ${title}`])
})

test('January and March belong to the campaign, and a confirmed activity online needs no place', () => {
  const { activities } = gapsOf(
    activity('Early', { ...whole, on: '2027-01-20' }),
    activity('Late', { ...whole, on: '2027-03-31' }),
    activity('Online', { ...whole, status: 'confirmed', format: 'online' }),
  )
  expect(activities).toEqual([])
})

test('Nobody misses anything of an activity that is cancelled', () => {
  expect(gapsOf(activity('', { status: 'cancelled' })).activities).toEqual([])
})

test('A title in another language misses a line in English, and one in an uncertain language misses nothing', () => {
  const { meta: planMeta, activities } = viewPlan(plan(activity('Forældreaften', whole), activity('Evening', whole)))
  const titled = (language: string) =>
    missingIn(planMeta, activities, DAYS, (id) => (id === activities[0]?.id ? language : undefined))
  expect(titled('da').activities).toEqual([{ gap: 'gloss', ids: [activities[0]?.id] }])
  expect(titled('en').activities).toEqual([])
})

test('An activity that has begun is named until somebody says how it took place', () => {
  const { meta: planMeta, activities } = viewPlan(plan(activity('Evening', whole)))
  const on = (today: string) => missingIn(planMeta, activities, { day: DAY, today }).activities.map(({ gap }) => gap)
  expect(on('2027-02-08')).toEqual([])
  expect(on('2027-02-09')).toEqual(['outcome'])
})
