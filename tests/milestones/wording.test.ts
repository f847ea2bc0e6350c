import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { createLocaliser } from '../../shared/messages/localiser.ts'
import { shortStyleOf, wordFacts, wordLabel, wordTimeIn, wordWhenAndTime } from '../../shared/milestones/wording.ts'
import type { MilestoneFields } from '../../shared/milestones/milestone.ts'
import { NETWORK_LIST } from './networkList.ts'

const english = createLocaliser(i18n, 'en')
const summer: MilestoneFields = { ...NETWORK_LIST.call, when: { kind: 'day', day: '2025-07-01' as never } }

test.each<[keyof typeof NETWORK_LIST, string, string]>([
  ['survey', 'Thu 14 Nov, by 17:00 (Brussels)', 'Thursday 14 November 2024, by 17:00 (Brussels)'],
  ['call', 'Wed 13 Nov, 12:00 CET', 'Wednesday 13 November 2024, 12:00 CET'],
  ['forum', 'week of Mon 18 Nov', 'week of Monday 18 November 2024'],
  ['mediaSmart', 'Ongoing until Thu 21 Nov', 'Ongoing until Thursday 21 November 2024'],
  ['riyadh', '15–19 Dec', '15–19 December 2024'],
  ['amsterdam', '19–20 Mar', '19–20 March 2025'],
])('the date of %s in words', (name, short, long) => {
  expect(wordWhenAndTime(NETWORK_LIST[name], 'short', english)).toBe(short)
  expect(wordWhenAndTime(NETWORK_LIST[name], 'long', english)).toBe(long)
})

test('a date of another year has its year, one of this year has none', () => {
  const on = (now: string) => {
    const style = shortStyleOf(NETWORK_LIST.amsterdam, new Date(now))
    return wordWhenAndTime(NETWORK_LIST.amsterdam, style, english)
  }
  expect(on('2025-01-01T00:00:00Z')).toBe('19–20 Mar')
  expect(on('2024-12-31T22:30:00Z')).toBe('19–20 Mar 2025')
  // It is 2025 in Brussels already.
  expect(on('2024-12-31T23:30:00Z')).toBe('19–20 Mar')
})

test('hours in summer are CEST, and those with an end show both', () => {
  expect(wordWhenAndTime(summer, 'short', english)).toBe('Tue 1 Jul, 12:00 CEST')
  const time = { kind: 'at', start: '12:00', end: '13:30' } as MilestoneFields['time']
  expect(wordWhenAndTime({ ...summer, time }, 'short', english)).toBe('Tue 1 Jul, 12:00–13:30 CEST')
})

test('the hours of the reader are shown where clocks differ, with the day where that differs too', () => {
  const { call, survey, forum } = NETWORK_LIST
  expect(wordTimeIn('Europe/Athens', call, english)).toBe('13:00')
  expect(wordTimeIn('Europe/Madrid', call, english)).toBeNull()
  expect(wordTimeIn('Pacific/Auckland', call, english)).toBe('Thu 14 Nov, 00:00')
  expect(wordTimeIn('Europe/Dublin', survey, english)).toBe('16:00')
  expect(wordTimeIn('Europe/Athens', forum, english)).toBeNull()
})

test('a label names the purposes', () => {
  expect(wordLabel('tomorrow', NETWORK_LIST.call, english)).toBe('TOMORROW, for information and participation')
  expect(wordLabel('final-reminder', NETWORK_LIST.survey, english)).toBe('FINAL REMINDER, for action')
})

test('facts are a line each', () => {
  expect(wordFacts(NETWORK_LIST.riyadh, english)).toEqual([
    'In person: Riyadh',
    'Details to follow',
    'For: All',
    'Contact: Coordination Team',
  ])
})
