/** Reads the state of profile pages, and their public content. */
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, DocumentName, PersonId } from '../../shared/ids.ts'
import type { SubmissionId } from '../../shared/submissions/submission.ts'
import type { PublicationState } from '../../shared/publications/publicationList.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { contentOf, newestOf, submissionsUnder, type SubmissionRow } from '../submissions/submissions.ts'
import { pageColumn, pageDocument } from './publicationRows.ts'
import type { PageKey } from './doing.ts'

export type VersionRow = Omit<Tables['publication'], 'page'>

export interface PublicationStanding {
  readonly state: PublicationState
  readonly submission: SubmissionRow | null
  /** The newest first. */
  readonly versions: readonly VersionRow[]
}

interface PublishedPage {
  readonly centre: CentreId
  readonly number: number
  readonly publishedAt: string
  /** When the last version that was approved went public. */
  readonly approvedAt: string
  readonly page: PublicPage
}

export interface PublicationRecords {
  standing(key: PageKey): Promise<PublicationStanding>
  /** The standing of each centre that ever submitted in a campaign. */
  standings(campaign: CampaignId): Promise<ReadonlyMap<CentreId, PublicationStanding>>
  submittedPage(submission: SubmissionId): Promise<PublicPage | null>
  /** The last submission that was decided on; null if that published it, or if there is none. */
  lastReturned(key: PageKey): Promise<SubmissionRow | null>
  versionPage(key: PageKey, number: number): Promise<PublicPage | null>
  /** @returns null while nothing is public */
  publicPage(key: PageKey): Promise<PublishedPage | null>
  publicCentres(campaign: CampaignId): Promise<readonly CentreId[]>
}

const VERSION = [
  'campaign',
  'centre',
  'number',
  'cause',
  'published_at',
  'published_by',
  'ended_at',
  'ended_by',
] as const

export function createPublicationRecords(db: Database): PublicationRecords {
  async function standings(campaign: CampaignId, centre?: CentreId) {
    const documents = centre === undefined ? null : [await newestOf(db, pageDocument({ campaign, centre }))]
    const submissions = documents ?? (await submissionsUnder(db, `profile/${campaign}/`))
    const versions = await db
      .selectFrom('publication')
      .select(VERSION)
      .where('campaign', '=', campaign)
      .$if(centre !== undefined, (query) => query.where('centre', '=', centre as CentreId))
      .orderBy('number', 'desc')
      .execute()
    const ofCentre = Map.groupBy(
      submissions.flatMap((row) => row ?? []),
      ({ document }) => centreOf(document),
    )
    const versionsOf = Map.groupBy(versions, (row) => row.centre)
    const centres = new Set([...ofCentre.keys(), ...versionsOf.keys()])
    return new Map(
      [...centres].map((one) => [one, standingOf(ofCentre.get(one)?.[0] ?? null, versionsOf.get(one) ?? [])]),
    )
  }

  return {
    standings: (campaign) => standings(campaign),
    standing: async ({ campaign, centre }) => (await standings(campaign, centre)).get(centre) ?? standingOf(null, []),
    async submittedPage(submission) {
      const content = await contentOf(db, submission)
      return content === null ? null : pageColumn.read(content)
    },
    async lastReturned(key) {
      const row = await newestOf(db, pageDocument(key), ['returned', 'accepted'])
      return row?.state === 'returned' ? row : null
    },
    async versionPage({ campaign, centre }, number) {
      const row = await db
        .selectFrom('publication')
        .select('page')
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .where('number', '=', number)
        .executeTakeFirst()
      return row === undefined ? null : pageColumn.read(row.page)
    },
    async publicPage({ campaign, centre }) {
      const rows = db.selectFrom('publication').where('campaign', '=', campaign).where('centre', '=', centre)
      const row = await rows.select(['number', 'page', 'published_at']).where('ended_at', 'is', null).executeTakeFirst()
      if (row === undefined) return null
      const approved = await rows
        .select('published_at')
        .where('cause', '=', 'decision')
        .orderBy('number', 'desc')
        .executeTakeFirst()
      const { number, page, published_at: publishedAt } = row
      const approvedAt = approved?.published_at ?? publishedAt
      return { centre, number, publishedAt, approvedAt, page: pageColumn.read(page) }
    },
    async publicCentres(campaign) {
      const rows = await db
        .selectFrom('publication')
        .select('centre')
        .where('campaign', '=', campaign)
        .where('ended_at', 'is', null)
        .orderBy('centre')
        .execute()
      return rows.map(({ centre }) => centre)
    },
  }
}

/** The last of what happened decides. */
export function standingOf(submission: SubmissionRow | null, versions: readonly VersionRow[]): PublicationStanding {
  return { state: stateOf(submission, versions), submission, versions }
}

function stateOf(submission: SubmissionRow | null, versions: readonly VersionRow[]): PublicationState {
  if (submission?.state === 'waiting') return 'submitted'
  const takenBack = versions.find(({ ended_by: by }) => by !== null)
  const isPublic = versions.some(({ ended_at: at }) => at === null)
  if (submission?.state === 'returned' && (takenBack?.ended_at ?? '') <= (submission.decided_at ?? ''))
    return 'returned'
  if (isPublic) return 'published'
  return takenBack === undefined ? 'draft' : 'unpublished'
}

/** All people that a standing names. */
export function peopleIn({
  submission,
  versions,
}: Pick<PublicationStanding, 'submission' | 'versions'>): readonly PersonId[] {
  const named = [submission?.submitted_by, submission?.decided_by, ...versions.map((one) => one.published_by)]
  return [...new Set(named.flatMap((one) => one ?? []))]
}

function centreOf(document: DocumentName): CentreId {
  const ref = parseDocumentName(document)
  if (ref?.kind !== 'profile') throw new Error(`${document} is no profile page`)
  return ref.centre
}
