/** The line of a watch in the bell and in mails. */
import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { createLocaliser } from '../../shared/messages/localiser.ts'
import type { WatchBellItem } from '../../shared/watches/bell.ts'
import { wordWatch } from '../../shared/watches/wordWatch.ts'

const english = createLocaliser(i18n, 'en')
const one = (title: string, field: string, act: WatchBellItem['changed'][number]['act'] = 'changed') =>
  ({ activity: title, title, field, act }) as unknown as WatchBellItem['changed'][number]
const BY = 'Planner, Denmark'

test.each<[string, Pick<WatchBellItem, 'changes' | 'changed' | 'by'>, string]>([
  [
    'one change names activity, field and author',
    { changes: 1, changed: [one('Panel', 'places')], by: BY },
    'Panel – Places changed by Planner, Denmark',
  ],
  [
    'one change of several authors names none',
    { changes: 1, changed: [one('Panel', 'title')], by: null },
    'Panel – Title changed',
  ],
  [
    'several fields of one activity are all named',
    { changes: 2, changed: [one('Panel', 'startsOn'), one('Panel', 'endsOn')], by: BY },
    'Panel – First day and Last day changed by Planner, Denmark',
  ],
  [
    'a new activity was added',
    { changes: 1, changed: [one('Panel', 'presence', 'added')], by: BY },
    'Panel – added by Planner, Denmark',
  ],
  [
    'an activity in the trash was removed',
    { changes: 1, changed: [one('Panel', 'presence', 'removed')], by: null },
    'Panel – removed',
  ],
  [
    'an activity without a title has a name',
    { changes: 1, changed: [one(' ', 'title')], by: null },
    'Untitled activity – Title changed',
  ],
  [
    'several activities are named after their count',
    { changes: 3, changed: [one('Panel', 'title'), one('Quiz', 'status'), one('Quiz', 'places')], by: BY },
    '3 changes: Panel and Quiz',
  ],
  [
    'more than three activities are not all named',
    { changes: 4, changed: ['A', 'B', 'C', 'D'].map((title) => one(title, 'title')), by: BY },
    '4 changes: A, B and C …',
  ],
  [
    'more changes than are known are not all named',
    { changes: 40, changed: [one('Panel', 'title')], by: BY },
    '40 changes: Panel …',
  ],
  ['unknown activities are counted', { changes: 2, changed: [], by: BY }, '2 changes'],
])('%s', (_, item, line) => {
  expect(wordWatch(item, english)).toBe(line)
})
