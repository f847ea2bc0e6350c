/** A changed day of an activity is reported once. */
import { expect, test } from 'vitest'
import { ActivityId, CentreId } from '../../shared/ids.ts'
import type { HistoryField } from '../../server/plans/history/activityNote.ts'
import { dayOnce } from '../../server/plans/history/dayOnce.ts'
import type { ChangedField } from '../../server/plans/history/networkHistory.ts'

const change = (field: HistoryField, from: string | null, to: string | null, activity = 'one'): ChangedField => ({
  centre: CentreId.parse('dk'),
  activity: ActivityId.parse(activity.padEnd(22, '0')),
  title: 'Open house',
  gloss: '',
  field,
  from: { value: from },
  to: { value: to },
  at: '2027-01-20T09:00:00.000Z',
  people: [],
})
const fields = (changes: readonly ChangedField[]) => dayOnce(changes).map(({ field }) => field)

test('an activity of one day that moves is told to move once', () => {
  const moved = [change('endsOn', '2027-02-09', '2027-02-16'), change('startsOn', '2027-02-09', '2027-02-16')]
  expect(fields(moved)).toEqual(['startsOn'])
})

test('a last day that moves otherwise, alone, or of another activity is told', () => {
  const first = change('startsOn', '2027-02-09', '2027-02-16')
  expect(fields([change('endsOn', '2027-02-09', '2027-02-17'), first])).toEqual(['endsOn', 'startsOn'])
  expect(fields([change('endsOn', '2027-02-09', '2027-02-16')])).toEqual(['endsOn'])
  expect(fields([change('endsOn', '2027-02-09', '2027-02-16', 'two'), first])).toEqual(['endsOn', 'startsOn'])
})
