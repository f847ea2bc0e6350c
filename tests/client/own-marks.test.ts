import { expect, test } from 'vitest'
import { marksOfRow, withOwnStates, type OwnMarks } from '../../client/overview/today/ownMarks.ts'
import { CentreId } from '../../shared/ids.ts'
import type { ActivityRow } from '../../shared/overview/api.ts'
import { saidBy } from '../../shared/plans/tookPlace.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { activity, plan } from '../language/plan.ts'

const DAY = '2027-02-09'
const DK = CentreId.parse('dk')
const SE = CentreId.parse('se')

const [evening, later] = viewPlan(
  plan(activity('Evening', { on: DAY, ...saidBy('cancelled') }), activity('Later', { on: '2027-02-12' })),
).activities
if (evening === undefined || later === undefined) throw new Error('two activities')
const own = new Map([
  [
    DK,
    {
      activities: new Map([evening, later].map((one) => [one.id, one])),
      save: { kind: 'saved' },
      renderMarks: ({ title }) => title,
    } satisfies OwnMarks,
  ],
])
const row = (centre: CentreId, id: string) =>
  ({ centre, activity: id, status: 'confirmed', outcome: null }) as ActivityRow

test('The rows of own centres have the state of their open plan, those of others stay', () => {
  const rows = withOwnStates([row(DK, evening.id), row(SE, evening.id), row(DK, 'unknown')], own)
  expect(rows.map(({ status }) => status)).toEqual(['cancelled', 'confirmed', 'confirmed'])
})

test('Planners choose from the first day on, of activities of their centre alone', () => {
  expect(marksOfRow(row(DK, evening.id), own, DAY)).toBe('Evening')
  expect(marksOfRow(row(DK, later.id), own, DAY)).toBeNull()
  expect(marksOfRow(row(DK, later.id), own, '2027-02-12')).toBe('Later')
  expect(marksOfRow(row(SE, evening.id), own, DAY)).toBeNull()
})
