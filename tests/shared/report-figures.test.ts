/** The network's figures: one sum a metric, of accepted reports, with all it was made of. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ActivityId, CentreId } from '../../shared/ids.ts'
import { activityMap, addActivity, addListEntry, layOutPlan } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import {
  figuresOf,
  figuresOfCentres,
  sumOf,
  type AcceptedReport,
  type JointActivity,
} from '../../shared/reports/figures.ts'
import { EMPTY_REPORT } from '../../shared/reports/reportView.ts'
import { snapshotOf } from '../../shared/reports/snapshot.ts'
import type { ReachMetricId } from '../../shared/taxonomy.ts'

type Told = readonly (readonly [ReachMetricId, number])[]

/** A report with one activity a list, `a0`, `a1` …, each with these figures. */
function report(centre: string, at: string, ...activities: readonly (Told | 'cancelled')[]): AcceptedReport {
  const doc = new Y.Doc()
  layOutPlan(doc)
  for (const [number, told] of activities.entries()) {
    const id = ActivityId.parse(`a${number}`)
    addActivity(doc, { title: `${centre} ${number}`, status: told === 'cancelled' ? 'cancelled' : 'done' }, id)
    const map = activityMap(doc, id)
    for (const [metric, value] of told === 'cancelled' ? [['views', 99] as const] : told)
      if (map !== null) addListEntry(map, 'actualReach', { metric, value, source: 'Counter' })
  }
  const time = `2027-03-${at}T10:00:00.000Z`
  return { centre: CentreId.parse(centre), at: time, firstAt: time, snapshot: snapshotOf(EMPTY_REPORT, viewPlan(doc)) }
}
const place = (centre: string, activity: string) => ({
  centre: CentreId.parse(centre),
  activity: ActivityId.parse(activity),
})
const joint = (counted: JointActivity['counted'] = {}): JointActivity => ({
  sides: [place('dk', 'a0'), place('fi', 'a0')],
  counted,
})
const sums = (reports: readonly AcceptedReport[], ties: readonly JointActivity[] = []) =>
  figuresOf(reports, ties).map(({ metric, sum, centres }) => [metric, sum, centres])

describe('S104 · figures of the network', () => {
  test('are one sum for each metric, in the order of the metrics, of how many centres', () => {
    const reports = [
      report(
        'dk',
        '01',
        [
          ['views', 500],
          ['schools', 12],
        ],
        [['schools', 30]],
      ),
      report('se', '02', [['schools', 8]]),
    ]
    expect(sums(reports)).toEqual([
      ['schools', 50, 2],
      ['views', 500, 1],
    ])
    const [schools] = figuresOf(reports, [])
    expect(schools).toMatchObject({ smallest: 8, largest: 30, notAdded: [] })
    expect(schools?.sources.map(({ centre, activity, value }) => [centre, activity, value])).toEqual([
      ['dk', 'a1', 30],
      ['dk', 'a0', 12],
      ['se', 'a0', 8],
    ])
  })

  test('leave out cancelled activities', () => {
    expect(sums([report('dk', '01', 'cancelled')])).toEqual([])
  })

  test('list a metric that an activity has twice, and add its larger figure alone', () => {
    const reports = [
      report('dk', '01', [
        ['schools', 12],
        ['schools', 40],
      ]),
    ]
    const [schools] = figuresOf(reports, [])
    expect(schools?.sum).toBe(40)
    expect(schools?.notAdded).toMatchObject([{ value: 12, why: 'repeated' }])
  })

  test('count one event of two centres once, at the centre that reported first until one is chosen', () => {
    const reports = [
      report('dk', '02', [
        ['schools', 12],
        ['views', 5],
      ]),
      report('fi', '01', [['schools', 40]]),
    ]
    expect(sums(reports, [joint()])).toEqual([
      ['schools', 40, 1],
      ['views', 5, 1],
    ])
    expect(figuresOf(reports, [joint()])[0]?.notAdded).toMatchObject([{ centre: 'dk', value: 12, why: 'joint' }])
    expect(sums(reports, [joint({ schools: CentreId.parse('dk') })])[0]).toEqual(['schools', 12, 1])
  })

  test('lose nothing to a chosen centre that tells no figure', () => {
    const reports = [report('dk', '02', [['schools', 12]]), report('fi', '01', [['views', 40]])]
    expect(sums(reports, [joint({ schools: CentreId.parse('fi') })])).toEqual([
      ['schools', 12, 1],
      ['views', 40, 1],
    ])
  })

  test('never add values of two metrics: no such sum compiles, and none runs', () => {
    const views = { metric: 'views', value: 3 } as const
    // @ts-expect-error — a sum is of one metric.
    expect(() => sumOf('schools', [views])).toThrow('views is not schools')
    expect(sumOf('views', [views, views])).toBe(6)
  })
})

describe('S106 · figures of the centres that released theirs', () => {
  const of = (reports: readonly AcceptedReport[], ties: readonly JointActivity[], ...centres: readonly string[]) =>
    figuresOfCentres(figuresOf(reports, ties), new Set(centres.map((centre) => CentreId.parse(centre)))).map(
      ({ metric, sum, sources }) => [metric, sum, sources.map(({ centre }) => centre)],
    )

  test('add the values of these centres alone, and leave out a metric that none of them gives', () => {
    const reports = [report('dk', '01', [['schools', 12]]), report('se', '02', [['schools', 8]], [['views', 5]])]
    expect(of(reports, [], 'dk')).toEqual([['schools', 12, ['dk']]])
    expect(of(reports, [], 'dk', 'se')).toEqual([
      ['schools', 20, ['dk', 'se']],
      ['views', 5, ['se']],
    ])
    expect(of(reports, [])).toEqual([])
  })

  test('never count a joint activity at the centre that does not count it', () => {
    const reports = [report('dk', '02', [['schools', 12]]), report('fi', '01', [['schools', 40]])]
    expect(of(reports, [joint()], 'fi')).toEqual([['schools', 40, ['fi']]])
    expect(of(reports, [joint()], 'dk')).toEqual([])
  })
})
