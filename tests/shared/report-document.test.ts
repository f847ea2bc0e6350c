/** The document of a report: its view, its undo, its versions, and what changed since it was submitted. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { setMember } from '../../shared/fields/layout.ts'
import { ActivityId } from '../../shared/ids.ts'
import { activityMap, addActivity, addListEntry, layOutPlan } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { hasChanges, reportChanges } from '../../shared/reports/reportChanges.ts'
import { layOutReport, reportEntry, reportMeta, reportRoots, reportText } from '../../shared/reports/layout.ts'
import { restoreReport } from '../../shared/reports/restore.ts'
import { ReportSnapshot, snapshotOf } from '../../shared/reports/snapshot.ts'
import { viewReport } from '../../shared/reports/view.ts'

const FIRST = ActivityId.parse('a1')
const SECOND = ActivityId.parse('a2')

function fresh() {
  const [plan, report] = [new Y.Doc(), new Y.Doc()]
  layOutPlan(plan)
  layOutReport(report)
  addActivity(plan, { title: 'Live panel', themes: ['ai', 'cyberbullying'] }, FIRST)
  addActivity(plan, { title: 'Quiz' }, SECOND)
  return { plan, report, now: () => snapshotOf(viewReport(report), viewPlan(plan)) }
}

function say(report: Y.Doc, activity: string, words: string): void {
  report.transact(() => {
    const worked = reportEntry(report, activity).get('worked')
    if (worked instanceof Y.Text) worked.insert(0, words)
  })
}

function write(report: Y.Doc, section: 'lessons', words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  reportText(report, section).insert(0, [paragraph])
  paragraph.insert(0, [new Y.XmlText(words)])
}

describe('a report’s document', () => {
  test('has roots of different names for its words, sections and chapters', () => {
    const { report } = fresh()
    say(report, FIRST, 'Adults only answered')
    expect(new Set(reportRoots(report)).size).toBeGreaterThan(10)
    expect(viewReport(report).words[FIRST]?.worked).toBe('Adults only answered')
    expect(viewReport(report).problems).toEqual([])
  })

  test('is restored to a version: later words go, earlier ones come back', () => {
    const { report } = fresh()
    say(report, FIRST, 'First words')
    const version = viewReport(report)
    say(report, SECOND, 'Later words')
    write(report, 'lessons', 'Send the cards earlier')
    report.transact(() => {
      setMember(reportMeta(report), 'publicSections', 'lessons', true)
      reportEntry(report, FIRST).set('again', true)
      restoreReport(report, version)
    })
    expect(viewReport(report)).toEqual(version)
  })
})

describe('what changed since a report was submitted', () => {
  test('is nothing when another machine lists members and entries in another order', () => {
    const { plan, now } = fresh()
    const map = activityMap(plan, FIRST)
    if (map !== null) for (const value of [1, 2, 3]) addListEntry(map, 'actualReach', { metric: 'schools', value })
    const sent = ReportSnapshot.parse(JSON.parse(JSON.stringify(now())))
    const turned = {
      ...sent,
      activities: sent.activities.map((one) => ({
        ...one,
        themes: one.themes.toReversed(),
        actualReach: one.actualReach.toReversed(),
      })),
    }
    expect(hasChanges(reportChanges(turned, now()))).toBe(false)
  })

  test('names the sections and activities that differ, also one that is gone', () => {
    const { plan, report, now } = fresh()
    const before = now()
    write(report, 'lessons', 'Send the cards earlier')
    setMember(reportMeta(report), 'publicSections', 'wishes', true)
    say(report, FIRST, 'Adults only answered')
    activityMap(plan, SECOND)?.set('trashedAt', '2027-03-02T08:00:00.000Z')
    reportMeta(report).set('isQuotable', false)
    reportMeta(report).set('areFiguresPublic', true)
    expect(reportChanges(before, now())).toEqual({
      sections: ['lessons', 'wishes'],
      activities: [
        { id: FIRST, title: 'Live panel' },
        { id: SECOND, title: 'Quiz' },
      ],
      isQuotable: true,
      areFiguresPublic: true,
    })
  })
})
