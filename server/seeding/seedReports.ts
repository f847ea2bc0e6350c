/** The demo network's past campaign after its day: plans that took place, reports that were accepted, returned or late. */
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { MilestoneFields, MilestoneId } from '../../shared/milestones/milestone.ts'
import { viewReport } from '../../shared/reports/view.ts'
import { snapshotOf, type ReportSnapshot } from '../../shared/reports/snapshot.ts'
import * as Y from 'yjs'
import { COORDINATOR, plannerOf } from '../demo/people.ts'
import { buildDemoReport } from '../demo/reports/buildReport.ts'
import { buildDemoNetworkReport } from '../demo/reports/networkReport.ts'
import { LATE_REPORTS, PAST_REPORTS, RETURNED_REPORTS } from '../demo/reports/pastReports.ts'
import { readDemoPicture } from '../demo/reports/demoPictures.ts'
import { centreOf } from '../demo/plan.ts'
import { readPicture } from '../pictures/readPicture.ts'
import { reportColumn, reportDocument, type ReportPlace } from '../reports/reportRecords.ts'
import type { Database } from '../store/database.ts'
import { endSubmission, submit } from '../submissions/submissions.ts'
import type { SeededApp } from './steps.ts'

const DUE_ON = '2026-03-06'
const SUBMITTED_AT = new Date('2026-03-03T09:30:00Z')
const SUBMITTED_LATE_AT = new Date('2026-03-16T14:10:00Z')
const DECIDED_AT = new Date('2026-03-10T10:00:00Z')
const PUBLISHED_AT = new Date('2026-03-20T09:00:00Z')

interface Built {
  readonly centre: CentreId
  readonly state: Uint8Array
  readonly snapshot: ReportSnapshot
  /** The key of the activity that it says most about. */
  readonly highlight: string
}

export async function seedReports(app: SeededApp, db: Database, campaign: CampaignId): Promise<void> {
  await app.features.milestones.milestones.add(campaign, DUE.id, DUE.fields, { by: null, at: SUBMITTED_AT })
  const reports = await buildReports(app, campaign)
  await app.documents.create(
    reports.map(({ centre, state }) => ({ ref: { kind: 'report', campaign, owner: centre }, state })),
    null,
  )
  await db.transaction().execute(async (trx) => {
    for (const { centre, snapshot } of reports) {
      const [by, isLate, returned] = [plannerOf(centre), LATE_REPORTS.has(centre), RETURNED_REPORTS[centre]]
      const at = isLate ? SUBMITTED_LATE_AT : SUBMITTED_AT
      const begun = await trx
        .insertInto('report')
        .values({ campaign, centre, begun_at: at.toISOString(), begun_by: by })
        .onConflict((conflict) => conflict.doNothing())
        .returning('centre')
        .executeTakeFirst()
      if (begun === undefined) continue
      const document = reportDocument({ campaign, centre })
      await submit(trx, document, { content: reportColumn.write(snapshot), by, at })
      if (isLate) continue
      const to = returned === undefined ? 'accepted' : 'returned'
      await endSubmission(
        trx,
        document,
        { from: 'waiting', to },
        { by: COORDINATOR, at: DECIDED_AT, ...(returned === undefined ? {} : { words: returned }) },
      )
    }
  })
  await publishReport(
    app,
    campaign,
    reports.flatMap(({ highlight, snapshot }) =>
      snapshot.activities.some(({ words }) => words?.isHighlight === true) ? highlight : [],
    ),
  )
}

async function buildReports(app: SeededApp, campaign: CampaignId): Promise<readonly Built[]> {
  const built: Built[] = []
  for (const report of PAST_REPORTS) {
    const centre = centreOf(report)
    const plan = await app.readPlan({ campaign, centre })
    const first = plan?.activities[0]
    if (plan === null || first === undefined) continue
    const state = buildDemoReport(report, first.id, await seedPicture(app, { campaign, centre }))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    built.push({ centre, state, snapshot: snapshotOf(viewReport(doc), plan), highlight: `${centre}/${first.id}` })
    doc.destroy()
  }
  return built
}

/** The coordinators chose all highlights, and published what they froze then. */
async function publishReport(app: SeededApp, campaign: CampaignId, highlights: readonly string[]): Promise<void> {
  const state = buildDemoNetworkReport(highlights)
  await app.documents.create([{ ref: { kind: 'report', campaign, owner: 'network' }, state }], null)
  const { reports } = app.features
  const [found, coordinator] = [app.campaigns.find(campaign), await app.people.find(COORDINATOR)]
  if (found === null || coordinator === null || (await reports.published.of(campaign)) !== null) return
  await reports.publishNow(found, coordinator, PUBLISHED_AT)
}

/** Stores the picture of a report. @returns null if it has none */
async function seedPicture({ features }: SeededApp, place: ReportPlace) {
  const found = await readDemoPicture(place.centre)
  if (found === null) return null
  const picture = await readPicture(found.bytes)
  if (typeof picture === 'string') throw new Error(`the picture of ${place.centre} is ${picture}`)
  const added = await features.reports.pictures.add(place, picture, { person: null, at: SUBMITTED_AT })
  if (typeof added === 'string') throw new Error(`the picture of ${place.centre}: ${added}`)
  return { ...found, id: added.id }
}

const DUE = {
  id: MilestoneId.parse('demo-report-2026-------'.slice(0, 22)),
  fields: MilestoneFields.parse({
    kind: 'deadline',
    title: 'SID report',
    when: { kind: 'day', day: DUE_ON },
    whenNote: '',
    time: { kind: 'close-of-business' },
    place: null,
    detailsToFollow: false,
    audiences: ['awareness-centres'],
    purposes: ['action'],
    contact: null,
    link: null,
    text: '',
    leadsTo: 'reports',
    reminds: false,
  }),
}
