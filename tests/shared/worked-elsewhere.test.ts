/** Activities of other centres that worked, for somebody who begins a plan. */
import { expect, test } from 'vitest'
import { ActivityId, CentreId } from '../../shared/ids.ts'
import type { AcceptedReport } from '../../shared/reports/figures.ts'
import { workedElsewhere } from '../../shared/reports/lastYear.ts'
import { EMPTY_REPORT } from '../../shared/reports/reportView.ts'
import { ReportedActivity } from '../../shared/reports/snapshot.ts'

const AT = '2026-03-03T09:30:00.000Z'
const OWN = [{ themes: ['ai' as const], audiences: ['teens' as const, 'parents' as const] }]

function told(centre: string, more: object = {}): AcceptedReport {
  const words = { changes: '', worked: 'It fits into a lesson', didNot: '', quote: '', again: true, isHighlight: false }
  const activity = ReportedActivity.parse({
    id: ActivityId.parse(centre),
    status: 'done',
    outcome: 'as-planned',
    themes: ['ai'],
    audiences: ['teens'],
    words,
    ...more,
  })
  return { centre: CentreId.parse(centre), at: AT, firstAt: AT, snapshot: { ...EMPTY_REPORT, activities: [activity] } }
}
const shown = (...reports: readonly AcceptedReport[]) =>
  workedElsewhere(OWN, CentreId.parse('dk'), reports).map(({ centre }) => centre)

test('They share a theme and an audience with one’s own, took place and worked; one’s own centre is left out', () => {
  const silent = { words: { changes: '', worked: '', didNot: '', quote: '', again: null, isHighlight: false } }
  const notAgain = {
    words: { changes: '', worked: 'A little', didNot: '', quote: '', again: false, isHighlight: false },
  }
  expect(
    shown(
      told('dk'),
      told('fi'),
      told('se', { themes: ['gaming'] }),
      told('no', { audiences: ['media'] }),
      told('is', { status: 'cancelled', outcome: null }),
      told('ee', silent),
      told('lv', notAgain),
    ),
  ).toEqual(['fi'])
})

test('Those with more in common come first, and three are shown, whatever they reached', () => {
  const large = { actualReach: [{ id: 'r', metric: 'views', value: 1_000_000, source: '', basis: null }] }
  expect(shown(told('fi', large), told('se'), told('no'), told('at', { audiences: ['teens', 'parents'] }))).toEqual([
    'at',
    'fi',
    'no',
  ])
})
