import { expect, test } from 'vitest'
import { ago } from '../../client/ui/formats/ago.ts'

const NOW = new Date('2027-01-14T12:00:00Z')

test.each([
  ['2027-01-14T12:00:20Z', 'just now'],
  ['2027-01-14T11:59:30Z', 'just now'],
  ['2027-01-14T11:55:00Z', '5 minutes ago'],
  ['2027-01-14T09:00:00Z', '3 hours ago'],
  ['2027-01-13T09:00:00Z', 'yesterday'],
  ['2027-01-10T09:00:00Z', '4 days ago'],
  ['2027-01-03T09:00:00Z', '3 Jan'],
  ['2026-02-03T09:00:00Z', '3 Feb 2026'],
])('%s is %s', (at, words) => {
  expect(ago(at, NOW)).toBe(words)
})
