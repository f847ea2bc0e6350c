/** The network's report beside its figures: counts, tallies, comparison, highlights, and what to look at. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import * as Y from 'yjs'
import { ActivityId, CentreId } from '../../shared/ids.ts'
import { activityMap, addActivity, addListEntry, layOutPlan } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { saidBy, type TookPlace } from '../../shared/plans/tookPlace.ts'
import { figuresOf, type AcceptedReport, type JointActivity } from '../../shared/reports/figures.ts'
import { networkSummary, type NetworkInput } from '../../shared/reports/network.ts'
import { EMPTY_REPORT, NO_WORDS } from '../../shared/reports/reportView.ts'
import { snapshotOf } from '../../shared/reports/snapshot.ts'
import { THEMES, type ReachMetricId, type ThemeId } from '../../shared/taxonomy.ts'

interface Told {
  readonly tookPlace: TookPlace | null
  readonly startsOn?: string
  readonly endsOn?: string
  readonly themes?: readonly ThemeId[]
  readonly reach?: readonly (readonly [ReachMetricId, number, string?])[]
  readonly quote?: string
}

function planOf(activities: readonly Told[]) {
  const doc = new Y.Doc()
  layOutPlan(doc)
  for (const [number, told] of activities.entries()) {
    const id = ActivityId.parse(`a${number}`)
    const said = told.tookPlace === null ? { status: 'confirmed' as const } : saidBy(told.tookPlace)
    addActivity(doc, { title: `Title ${number}`, status: said.status }, id)
    const map = activityMap(doc, id)
    if ('outcome' in said) map?.set('outcome', said.outcome)
    if (told.tookPlace === 'cancelled') map?.set('cancelReason', 'venue')
    if (told.startsOn !== undefined) map?.set('startsOn', told.startsOn)
    if (told.endsOn !== undefined) map?.set('endsOn', told.endsOn)
    const themes = map?.get('themes')
    if (themes instanceof Y.Map) for (const theme of told.themes ?? []) themes.set(theme, true)
    for (const [metric, value, source = 'Counter'] of told.reach ?? [])
      if (map !== undefined && map !== null) addListEntry(map, 'actualReach', { metric, value, source })
  }
  return viewPlan(doc)
}

function report(centre: string, activities: readonly Told[], isQuotable = true): AcceptedReport {
  const words = Object.fromEntries(
    activities.flatMap(({ quote }, at) => (quote === undefined ? [] : [[`a${at}`, { ...NO_WORDS, quote }]])),
  )
  const content = { ...EMPTY_REPORT, meta: { ...EMPTY_REPORT.meta, isQuotable }, words }
  const at = '2027-03-01T10:00:00.000Z'
  return { centre: CentreId.parse(centre), at, firstAt: at, snapshot: snapshotOf(content, planOf(activities)) }
}

function summaryOf(reports: readonly AcceptedReport[], own: Partial<NetworkInput> = {}) {
  const joint = own.joint ?? []
  return networkSummary({
    theDay: { first: '2027-02-09', last: '2027-02-09' },
    centres: [],
    reports,
    plans: [],
    joint,
    figures: figuresOf(reports, joint),
    before: [],
    chosen: [],
    ...own,
  })
}
const centre = (id: string, state: NetworkInput['centres'][number]['state']) => ({ centre: CentreId.parse(id), state })

describe('the summary of the network', () => {
  test('counts each centre once, also one whose correction waits', () => {
    const { reports } = summaryOf([report('dk', []), report('se', [])], {
      centres: [
        centre('dk', 'accepted'),
        centre('se', 'submitted'),
        centre('no', 'submitted'),
        centre('fi', 'returned'),
        centre('ee', 'draft'),
        centre('lv', 'none'),
      ],
    })
    expect(reports).toEqual({
      centres: 6,
      accepted: 2,
      waiting: 1,
      returned: 1,
      begun: 1,
      none: 1,
      corrections: 1,
    })
  })

  test('counts what took place, on the day itself, was moved, was cancelled, or was not said', () => {
    const day = '2027-02-09'
    const { activities, lines } = summaryOf([
      report('dk', [
        { tookPlace: 'as-planned', startsOn: day },
        { tookPlace: 'changed', startsOn: '2027-02-08', endsOn: '2027-02-12' },
        { tookPlace: 'moved', startsOn: '2027-02-20' },
        { tookPlace: 'cancelled', startsOn: day },
        { tookPlace: null, startsOn: day },
      ]),
    ])
    expect(activities).toEqual({ listed: 5, tookPlace: 3, onTheDay: 1, moved: 1, cancelled: 1, unsaid: 1 })
    expect(lines[3]).toMatchObject({ tookPlace: 'cancelled', cancelReason: 'venue' })
  })

  test('tallies plans of centres without an accepted report apart, and names themes that nobody is on', () => {
    const told: Told = { tookPlace: 'as-planned', startsOn: '2027-02-09', themes: ['cyberbullying', 'privacy-data'] }
    const planned = planOf([told, { ...told, tookPlace: 'cancelled' }]).activities
    const { tallies, unusedThemes } = summaryOf([report('dk', [told])], {
      centres: [centre('dk', 'accepted'), centre('se', 'none')],
      plans: [
        { centre: CentreId.parse('se'), activities: planned },
        // Read while its report was being accepted: it counts as done, not twice.
        { centre: CentreId.parse('dk'), activities: planned },
      ],
    })
    const row = tallies.themes.find(({ id }) => id === 'cyberbullying')
    expect(row).toMatchObject({ done: 1, planned: 1 })
    expect(tallies.centres).toEqual([
      { id: 'dk', done: 1, planned: 0 },
      { id: 'se', done: 0, planned: 1 },
    ])
    expect(tallies.days).toEqual([{ id: '2027-02-09', done: 1, planned: 1 }])
    expect(unusedThemes).toHaveLength(THEMES.length - 2)
  })

  test('compares a metric only of centres that told it both times', () => {
    const now = [
      report('dk', [{ tookPlace: 'as-planned', reach: [['schools', 30]] }]),
      report('se', [{ tookPlace: 'as-planned', reach: [['schools', 500]] }]),
    ]
    const before = [
      report('dk', [
        {
          tookPlace: 'as-planned',
          reach: [
            ['schools', 20],
            ['views', 9],
          ],
        },
      ]),
      report('no', [{ tookPlace: 'as-planned', reach: [['schools', 700]] }]),
    ]
    expect(summaryOf(now, { before: figuresOf(before, []) }).comparison).toEqual([
      { metric: 'schools', now: 30, before: 20, centres: 1 },
    ])
  })

  test('quotes nobody who did not agree', () => {
    const quoted: Told = { tookPlace: 'as-planned', quote: 'Ask us' }
    const { highlights, unquotable } = summaryOf([report('dk', [quoted]), report('se', [quoted], false)], {
      chosen: ['dk/a0', 'se/a0'],
    })
    expect(highlights).toMatchObject([{ key: 'dk/a0', quote: 'Ask us', isChosen: true }])
    expect(unquotable).toEqual(['se'])
  })

  test('points out a centre with more than half, figures without source, and a metric told twice', () => {
    const { lookAt } = summaryOf([
      // Entries of a list have random ids: either of the two counts.
      report('dk', [
        {
          tookPlace: 'as-planned',
          reach: [
            ['schools', 90, ''],
            ['schools', 90, ''],
          ],
        },
      ]),
      report('se', [{ tookPlace: 'as-planned', reach: [['schools', 10]] }]),
    ])
    expect(lookAt).toMatchObject([
      { kind: 'dominant', metric: 'schools', centre: 'dk', share: 0.9 },
      { kind: 'sourceless', metric: 'schools', places: [{ centre: 'dk', activity: 'a0' }] },
      { kind: 'repeated', metric: 'schools', place: { centre: 'dk' } },
    ])
  })

  test('points out a joint activity until somebody chose who counts', () => {
    const reports = ['dk', 'se'].map((id) => report(id, [{ tookPlace: 'as-planned', reach: [['schools', 10]] }]))
    const side = (id: string) => ({ centre: CentreId.parse(id), activity: ActivityId.parse('a0') })
    const joint: JointActivity = { sides: [side('dk'), side('se')], counted: {} }
    expect(summaryOf(reports, { joint: [joint] }).lookAt).toMatchObject([{ kind: 'joint', metric: 'schools' }])
    const decided = { ...joint, counted: { schools: CentreId.parse('se') } }
    expect(summaryOf(reports, { joint: [decided] }).lookAt).toEqual([])
  })

  test('always adds up: each activity has one outcome, each centre one row, and no row exceeds the whole', () => {
    const told = fc.record({
      tookPlace: fc.constantFrom<TookPlace | null>('as-planned', 'changed', 'moved', 'cancelled', null),
      themes: fc.subarray<ThemeId>(['cyberbullying', 'privacy-data', 'ai']),
    })
    fc.assert(
      fc.property(fc.array(fc.array(told, { maxLength: 4 }), { maxLength: 4 }), (plans) => {
        const ids = ['dk', 'se', 'no', 'fi']
        const { activities, tallies } = summaryOf(plans.map((plan, at) => report(ids[at] ?? 'ee', plan)))
        expect(activities.tookPlace + activities.cancelled + activities.unsaid).toBe(activities.listed)
        expect(tallies.centres.reduce((all, { done }) => all + done, 0)).toBe(activities.tookPlace)
        for (const { done } of tallies.themes) expect(done).toBeLessThanOrEqual(activities.tookPlace)
      }),
      { numRuns: 40 },
    )
  })
})
