/** The grid's column of actual reach: each figure beside what was expected of its metric. */
import { expect, test } from 'vitest'
import { draftOf, emptyDraft, readColumn, writeColumn } from '../../client/plans/cells/columnCells.ts'
import { differs, writeDraft } from '../../client/plans/cells/drafts.ts'
import { sortBy } from '../../client/plans/grid/view/sorting.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { reachBesideExpected } from '../../shared/plans/reachBesideExpected.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { ReachBasisId, ReachMetricId } from '../../shared/taxonomy.ts'
import { activity, plan } from '../language/plan.ts'

type Told = readonly [metric: ReachMetricId | null, value: number | null, basis?: ReachBasisId]
const figures = (told: readonly Told[]) =>
  told.map(([metric, value, basis = null]) => ({ metric, value, basis, source: '', until: null, evidence: null }))
const evening = (title: string, actual: readonly Told[], expected: readonly Told[] = []) =>
  activity(title, { actualReach: figures(actual), expectedReach: figures(expected) } as never)
const only = (doc: ReturnType<typeof plan>): ActivityView => {
  const [first] = viewPlan(doc).activities
  if (first === undefined) throw new Error('the plan is empty')
  return first
}
const OPTIONS = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09', owners: [] } as never

test('S104 · Figures stand beside what was expected of the same metric, and none is added to another', () => {
  const actual: Told[] = [
    ['schools', 12, 'estimated'],
    ['participants_onsite', 120, 'counted'],
    ['schools', 14],
    ['views', null],
  ]
  const expected: Told[] = [
    ['participants_onsite', 100],
    ['downloads', 400],
  ]
  expect(reachBesideExpected(only(plan(evening('Evening', actual, expected))))).toEqual([
    { metric: 'participants_onsite', value: 120, basis: 'counted', expected: [100] },
    { metric: 'schools', value: 14, basis: null, expected: [] },
    { metric: 'schools', value: 12, basis: 'estimated', expected: [] },
    { metric: 'downloads', value: null, basis: null, expected: [400] },
  ])
})

test('A cell is copied with its figures, pasted into another activity, and emptied', () => {
  const doc = plan(evening('Evening', [['schools', 12, 'counted']]), evening('Morning', []))
  const [from, to] = viewPlan(doc).activities
  if (from === undefined || to === undefined) throw new Error('two activities')
  const read = readColumn('actualReach', writeColumn(from, 'actualReach', OPTIONS), OPTIONS)
  if ('problem' in read) throw new Error(read.problem.kind)
  expect(read.value).toEqual(draftOf(from, ['actualReach']))
  writeDraft(doc, to.id, read.value)
  const pasted = viewPlan(doc).activities[1]?.actualReach
  expect(pasted).toMatchObject([{ metric: 'schools', value: 12, basis: 'counted' }])
  expect(pasted?.[0]?.id).not.toBe(from.actualReach[0]?.id)
  expect(differs(viewPlan(doc).activities[1] ?? null, read.value)).toBe(false)
  writeDraft(doc, to.id, emptyDraft(['actualReach'], OPTIONS))
  expect(viewPlan(doc).activities[1]?.actualReach).toEqual([])
})

test('Rows with figures of one metric are sorted by it, and those without come last', () => {
  const rows = viewPlan(
    plan(
      evening('none', []),
      evening('large', [['schools', 120]]),
      evening('small', [['schools', 9]]),
      evening('people', [['participants_onsite', 40]]),
    ),
  ).activities
  const sorted = (direction: 'ascending' | 'descending') =>
    sortBy(rows, { column: 'actualReach', direction }).map(({ title }) => title)
  expect(sorted('ascending')).toEqual(['people', 'small', 'large', 'none'])
  expect(sorted('descending')).toEqual(['large', 'small', 'people', 'none'])
})
