/** Reads how far the reports of a campaign are, and what was submitted of them. */
import { documentName, parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'
import { FIRST_FORM, ReportForm } from '../../shared/reports/form.ts'
import { reportState, type ReportState } from '../../shared/reports/reportState.ts'
import { ReportSnapshot } from '../../shared/reports/snapshot.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import { contentOf, submissionsUnder, type SubmissionRow } from '../submissions/submissions.ts'

export interface ReportPlace {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

export interface ReportStanding {
  readonly state: ReportState
  readonly isBegun: boolean
  /** The newest first. */
  readonly submissions: readonly SubmissionRow[]
  /** The newest that was accepted. */
  readonly accepted: SubmissionRow | null
}

export interface ReportRecords {
  /** The standing of each centre that has begun its report or submitted one. */
  standings(campaign: CampaignId): Promise<ReadonlyMap<CentreId, ReportStanding>>
  standing(place: ReportPlace): Promise<ReportStanding>
  /** The snapshot of a submission; null for one that a newer one replaced. */
  snapshot(submission: Pick<SubmissionRow, 'id'>): Promise<ReportSnapshot | null>
  /** What coordinators ask for, and whether a centre has begun to answer. */
  form(campaign: CampaignId): Promise<{ readonly form: ReportForm; readonly isFixed: boolean }>
}

export const reportColumn = jsonColumn(ReportSnapshot)
export const formColumn = jsonColumn(ReportForm)

export const reportDocument = ({ campaign, centre }: ReportPlace): DocumentName =>
  documentName({ kind: 'report', campaign, owner: centre })

const NOTHING: ReportStanding = { state: 'none', isBegun: false, submissions: [], accepted: null }

export function createReportRecords(db: Database): ReportRecords {
  const begunIn = async (campaign: CampaignId): Promise<ReadonlySet<CentreId>> => {
    const rows = await db.selectFrom('report').select('centre').where('campaign', '=', campaign).execute()
    return new Set(rows.map(({ centre }) => centre))
  }
  async function standings(campaign: CampaignId): Promise<ReadonlyMap<CentreId, ReportStanding>> {
    const [begun, rows] = [await begunIn(campaign), await submissionsUnder(db, `report/${campaign}/`)]
    const ofCentre = Map.groupBy(rows, ({ document }) => ownerOf(document))
    const centres = new Set([...begun, ...ofCentre.keys()])
    return new Map([...centres].map((centre) => [centre, standingOf(begun.has(centre), ofCentre.get(centre) ?? [])]))
  }
  return {
    standings,
    standing: async ({ campaign, centre }) => (await standings(campaign)).get(centre) ?? NOTHING,
    async snapshot({ id }) {
      const content = await contentOf(db, id)
      return content === null ? null : reportColumn.read(content)
    },
    async form(campaign) {
      const row = await db.selectFrom('report_form').select('form').where('campaign', '=', campaign).executeTakeFirst()
      const form = row === undefined ? FIRST_FORM : formColumn.read(row.form)
      return { form, isFixed: (await begunIn(campaign)).size > 0 }
    },
  }
}

function standingOf(isBegun: boolean, submissions: readonly SubmissionRow[]): ReportStanding {
  const accepted = submissions.find(({ state }) => state === 'accepted') ?? null
  const newest = submissions[0]?.state ?? null
  return {
    state: reportState({ isBegun: isBegun || newest !== null, newest, isAccepted: accepted !== null }),
    isBegun,
    submissions,
    accepted,
  }
}

function ownerOf(document: DocumentName): CentreId {
  const ref = parseDocumentName(document)
  if (ref?.kind !== 'report' || ref.owner === 'network') throw new Error(`${document} is no centre’s report`)
  return ref.owner
}
