/** The filters of the queue that release 0.1.0 saved in browsers, read as views. */
import { expect, test } from 'vitest'
import { readSavedFilters } from '../../client/comments/queue/filters/movedFilters.ts'
import { PersonId } from '../../shared/ids.ts'

const PERSON = PersonId.parse('demo-helpdesk')
const shelf = (content: unknown) => ({
  get: (key: string) => (key === 'sid-queue-filters/demo-helpdesk' ? JSON.stringify(content) : null),
})
const CHOICE = {
  state: 'open',
  owner: 'nobody',
  centre: 'dk',
  kind: null,
  theme: null,
  language: null,
  days: 3,
  search: null,
}

test('A saved filter becomes a view of its person alone, and a filter of before snoozing does too', () => {
  const { name, centre } = { name: 'Danish, free', centre: null }
  const look = 'owner=nobody&centre=dk&days=3'
  expect(readSavedFilters(shelf([{ name, choice: CHOICE }]), PERSON)).toEqual([{ name, centre, look }])
  const snoozed = readSavedFilters(shelf([{ name, choice: { ...CHOICE, snoozed: true } }]), PERSON)
  expect(snoozed).toEqual([{ name, centre, look: 'owner=nobody&snoozed=yes&centre=dk&days=3' }])
})

test.each([
  ['nothing', null],
  ['another shape', { filters: 'all' }],
  ['a name without letters', [{ name: ' ', choice: CHOICE }]],
])('A browser that has %s has no filters to move', (_, content) => {
  expect(readSavedFilters(shelf(content), PERSON)).toEqual([])
})
