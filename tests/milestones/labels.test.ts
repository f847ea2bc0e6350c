import { describe, expect, test } from 'vitest'
import {
  labelByHand,
  labelOf,
  occasionOf,
  toneOf,
  type Labelled,
  type MilestoneLabel,
} from '../../shared/milestones/labels.ts'
import type { MilestoneFields } from '../../shared/milestones/milestone.ts'
import { NETWORK_LIST } from './networkList.ts'

const LONG_AGO = '2024-09-02T09:00:00.000Z'
const written = (fields: MilestoneFields, createdAt = LONG_AGO, updatedAt: string | null = null): Labelled => ({
  ...fields,
  createdAt,
  updatedAt,
})
const at = (iso: string): Date => new Date(iso)

describe('on 12 November 2024', () => {
  const NOW = at('2024-11-12T10:00:00Z')
  test.each<[keyof typeof NETWORK_LIST, MilestoneLabel | null]>([
    ['survey', 'final-reminder'],
    ['report', 'urgent-reminder'],
    ['call', 'tomorrow'],
    ['forum', null],
    ['mediaSmart', null],
    ['brussels', null],
    ['briefing', null],
    ['helplines', null],
    ['riyadh', null],
    ['day', null],
    ['amsterdam', null],
  ])('the label of %s is %s', (name, label) => {
    expect(labelOf(written(NETWORK_LIST[name]), NOW)).toBe(label)
  })

  test('a milestone written today is new, unless it is due soon', () => {
    const today = '2024-11-12T08:00:00.000Z'
    expect(labelOf(written(NETWORK_LIST.briefing, today), NOW)).toBe('new')
    expect(labelOf(written(NETWORK_LIST.call, today), NOW)).toBe('tomorrow')
  })
})

describe('the label of', () => {
  test.each<[string, keyof typeof NETWORK_LIST, string, MilestoneLabel | null]>([
    ['a deadline nine days away', 'survey', '2024-11-05T10:00:00Z', null],
    ['a deadline eight days away', 'survey', '2024-11-06T10:00:00Z', 'reminder'],
    ['a deadline four days away', 'survey', '2024-11-10T10:00:00Z', 'urgent-reminder'],
    ['a deadline two days away', 'survey', '2024-11-12T10:00:00Z', 'final-reminder'],
    ['a deadline two days away, by an hour', 'survey', '2024-11-11T23:00:00Z', 'final-reminder'],
    ['a deadline on its day before 17:00 in Brussels', 'survey', '2024-11-14T15:59:00Z', 'final-reminder'],
    ['a deadline on its day at 17:00 in Brussels', 'survey', '2024-11-14T16:00:00Z', null],
    ['a date on Monday of its week', 'call', '2024-11-11T10:00:00Z', 'this-week'],
    ['a date on Sunday before its week', 'call', '2024-11-10T22:59:00Z', null],
    ['a date the evening before', 'call', '2024-11-12T22:59:00Z', 'tomorrow'],
    ['a date on its day', 'call', '2024-11-13T10:59:00Z', 'this-week'],
    ['a meeting an hour after its start', 'call', '2024-11-13T12:00:00Z', null],
    ['a week on Sunday before it', 'forum', '2024-11-17T10:00:00Z', null],
    ['a week on its Monday', 'forum', '2024-11-18T06:00:00Z', 'this-week'],
    ['a week on its Sunday', 'forum', '2024-11-24T10:00:00Z', 'this-week'],
    ['a week after it', 'forum', '2024-11-25T10:00:00Z', null],
    ['what goes on until Thursday, on Monday', 'mediaSmart', '2024-11-18T10:00:00Z', 'this-week'],
    ['what goes on until Thursday, on Wednesday', 'mediaSmart', '2024-11-20T10:00:00Z', 'tomorrow'],
    ['a range the day before', 'riyadh', '2024-12-14T10:00:00Z', 'tomorrow'],
    ['a range on its first day', 'riyadh', '2024-12-15T10:00:00Z', 'this-week'],
    ['a range on its second day', 'riyadh', '2024-12-16T10:00:00Z', null],
  ])('%s', (_, name, now, label) => {
    expect(labelOf(written(NETWORK_LIST[name]), at(now))).toBe(label)
  })

  test('a change that people must know is an update for a week', () => {
    const moved = written(NETWORK_LIST.briefing, LONG_AGO, '2024-11-01T10:00:00.000Z')
    expect(labelOf(moved, at('2024-11-08T09:59:00Z'))).toBe('updated')
    expect(labelOf(moved, at('2024-11-08T10:00:00Z'))).toBeNull()
  })
})

describe('an occasion', () => {
  test('of a reminder is the date, so that a date that moved is reminded of again', () => {
    const { call } = NETWORK_LIST
    const moved: MilestoneFields = { ...call, when: NETWORK_LIST.briefing.when }
    expect(occasionOf('tomorrow', written(call))).toBe('2024-11-13 12:00')
    expect(occasionOf('tomorrow', written(moved))).toBe('2024-11-28 12:00')
    expect(occasionOf('tomorrow', written({ ...call, title: 'Another' }))).toBe(occasionOf('tomorrow', written(call)))
  })
})

describe('a reminder by hand', () => {
  const sent = (...labels: readonly MilestoneLabel[]): ReadonlySet<MilestoneLabel> => new Set(labels)
  const { survey, briefing, call } = NETWORK_LIST
  test.each<[string, MilestoneFields, string, ReadonlySet<MilestoneLabel>, MilestoneLabel | null]>([
    ['weeks before a deadline is a reminder', survey, '2024-10-20T10:00:00Z', sent(), 'reminder'],
    ['after a reminder is urgent', survey, '2024-10-20T10:00:00Z', sent('reminder'), 'urgent-reminder'],
    ['is never weaker than the date asks', survey, '2024-11-13T10:00:00Z', sent(), 'final-reminder'],
    ['after the final one is none', survey, '2024-11-13T10:00:00Z', sent('final-reminder'), null],
    ['of a date that is far away is a reminder', briefing, '2024-11-12T10:00:00Z', sent(), 'reminder'],
    ['of a date says tomorrow the day before', call, '2024-11-12T10:00:00Z', sent('this-week'), 'tomorrow'],
    ['of a date after all labels is none', call, '2024-11-12T10:00:00Z', sent('tomorrow', 'reminder'), null],
    ['of what is over is none', call, '2024-11-20T10:00:00Z', sent(), null],
  ])('%s', (_, fields, now, had, label) => {
    expect(labelByHand(written(fields), at(now), had)).toBe(label)
  })
})

test('red is for milestones due within a day, amber within the week, blue for news', () => {
  expect(toneOf('final-reminder', written(NETWORK_LIST.survey), at('2024-11-12T10:00:00Z'))).toBe('soon')
  expect(toneOf('final-reminder', written(NETWORK_LIST.survey), at('2024-11-13T10:00:00Z'))).toBe('now')
  expect(toneOf('new', written(NETWORK_LIST.survey), at('2024-11-13T10:00:00Z'))).toBe('news')
})
