/** Reports of centres as their planners write and submit them, and as a coordinator accepts them. */
import * as Y from 'yjs'
import { ActivityId } from '../../shared/ids.ts'
import { activityMap, addListEntry, planActivities } from '../../shared/plans/layout.ts'
import { reportEntry, reportText } from '../../shared/reports/layout.ts'
import type { ReachMetricId } from '../../shared/taxonomy.ts'
import { as, jsonOf } from './as.ts'
import { editDocument, readDocument, type ServerWithSockets } from './documentSockets.ts'

const CAMPAIGN = 'sid-2027'

export interface ReportTold {
  /** The first activity’s figures: metric, value and source. */
  readonly reach: readonly (readonly [ReachMetricId, number, string])[]
  readonly quote?: string
  readonly youth?: string
}

/** The first activity of a centre took place and reached these; its report is submitted. */
export async function submitReport(server: ServerWithSockets, centre: string, told: ReportTold): Promise<ActivityId> {
  const planner = `planner.${centre}`
  const reports = `/api/campaigns/${CAMPAIGN}/reports/${centre}`
  const activity = await firstActivity(server, centre)
  await editDocument(server, planner, `plan/${CAMPAIGN}/${centre}`, (doc) => {
    const map = activityMap(doc, activity)
    map?.set('status', 'done')
    map?.set('outcome', 'as-planned')
    for (const [metric, value, source] of told.reach)
      if (map !== null) addListEntry(map, 'actualReach', { metric, value, source })
  })
  await jsonOf(as(server, planner).post(reports, {}))
  await editDocument(server, planner, `report/${CAMPAIGN}/${centre}`, (doc) => {
    const quote = reportEntry(doc, activity).get('quote')
    if (quote instanceof Y.Text && told.quote !== undefined) quote.insert(0, told.quote)
    if (told.youth !== undefined) writeParagraph(reportText(doc, 'youth'), told.youth)
  })
  await jsonOf(as(server, planner).post(`${reports}/submission`, {}))
  return activity
}

/** As {@link submitReport}, and a coordinator accepts it. */
export async function acceptReport(server: ServerWithSockets, centre: string, told: ReportTold): Promise<ActivityId> {
  const activity = await submitReport(server, centre, told)
  const decision = `/api/campaigns/${CAMPAIGN}/reports/${centre}/decision`
  await jsonOf(as(server, 'coordinator').post(decision, { decision: 'accept' }))
  return activity
}

const firstActivity = (server: ServerWithSockets, centre: string): Promise<ActivityId> =>
  readDocument(server, `planner.${centre}`, `plan/${CAMPAIGN}/${centre}`, (doc) =>
    ActivityId.parse([...planActivities(doc).keys()].toSorted()[0]),
  )

export function writeParagraph(fragment: Y.XmlFragment, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  fragment.insert(0, [paragraph])
  paragraph.insert(0, [new Y.XmlText(words)])
}
