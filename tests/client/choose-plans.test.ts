import { expect, test } from 'vitest'
import { choosePlans, EVERY_PLAN } from '../../client/plans/network/choosePlans.ts'
import { PlanRow } from '../../shared/plans/api.ts'

const row = (centre: string, countryName: string, more: Partial<PlanRow> = {}): PlanRow =>
  PlanRow.parse({
    centre,
    name: countryName,
    country: centre.toUpperCase(),
    countryName,
    state: 'draft',
    theme: '',
    themeLanguage: null,
    activities: 0,
    themes: [],
    startsOn: null,
    endsOn: null,
    changedAt: null,
    version: 0,
    ...more,
  })
const ROWS = [
  row('dk', 'Denmark', {
    activities: 3,
    theme: 'My friend the chatbot',
    themes: ['sextortion'],
    changedAt: '2027-01-02T10:00:00Z',
  }),
  row('is', 'Iceland', { state: 'none' }),
  row('tr', 'Türkiye', { activities: 9, state: 'ready', changedAt: '2027-01-05T10:00:00Z' }),
]
const chosen = (choice: Partial<typeof EVERY_PLAN>, edited: readonly string[] = [], own: readonly string[] = []) =>
  choosePlans(
    ROWS,
    { ...EVERY_PLAN, ...choice },
    ({ centre }) => edited.includes(centre),
    ({ centre }) => own.includes(centre),
  ).map(({ centre }) => centre)

test('Every plan is shown in the order of countries, one’s own first', () => {
  expect(chosen({})).toEqual(['dk', 'is', 'tr'])
  expect(chosen({}, [], ['tr'])).toEqual(['tr', 'dk', 'is'])
})

test('A search finds countries, themes of plans and of activities, and ids, without regard to case and accents', () => {
  expect(chosen({ text: 'turk' })).toEqual(['tr'])
  expect(chosen({ text: 'CHATBOT denm' })).toEqual(['dk'])
  expect(chosen({ text: 'sextort' })).toEqual(['dk'])
  expect(chosen({ text: ' is ' })).toEqual(['is'])
  expect(chosen({ text: 'nowhere' })).toEqual([])
})

test('State and who edits now narrow the list together', () => {
  expect(chosen({ state: 'none' })).toEqual(['is'])
  expect(chosen({ editedNow: true }, ['dk', 'tr'])).toEqual(['dk', 'tr'])
  expect(chosen({ editedNow: true, state: 'ready' }, ['dk', 'tr'])).toEqual(['tr'])
})

test('The list goes by activities or by the last change, the most first', () => {
  expect(chosen({ order: 'activities' })).toEqual(['tr', 'dk', 'is'])
  expect(chosen({ order: 'changed' }, [], ['dk'])).toEqual(['tr', 'dk', 'is'])
})
