/** Packs a selection of many plans. Activities go from the overview's worker to that of the exports, and are not read in between. */
import { setImmediate } from 'node:timers/promises'
import type { Campaign } from '../../shared/campaign.ts'
import {
  PLAN_FILE_VERSION,
  type ExportedPlan,
  type FileBriefing,
  type FileSelection,
  type PlanFile,
} from '../../shared/exports/planFile.ts'
import { USUAL_LOOK, type BriefingLook } from '../../shared/exports/briefingLook.ts'
import { addDays } from '../../shared/days.ts'
import { brusselsClock, instantOf } from '../../shared/zonedTime.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { NetworkChange } from '../../shared/plans/networkChanges.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Selection, Sort } from '../../shared/overview/filters.ts'
import { writeSelection } from '../../shared/overview/selectionQuery.ts'
import type { PlanView } from '../../shared/plans/api.ts'
import { MAX_CONTENT_BYTES } from './exportWorker.ts'
import { packHead, type PackedPlans } from './packedPlans.ts'
import { exportedPlan } from './exportedPlan.ts'
import type { OwnerNames } from './ownerNames.ts'
import type { FileWords } from './words/fileWords.ts'
import { wordFilters } from './words/selectionWords.ts'

export interface AskedSelection {
  readonly selection: Selection
  readonly sort: Sort
}

export interface PackSelectionDeps {
  /** English: the worker words a file in another language. */
  readonly words: FileWords
  readonly ownerNames: OwnerNames
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
  readonly viewOf: (key: { campaign: CampaignId; centre: CentreId }) => Promise<PlanView | null>
  /** @returns null if it takes more than `maxBytes`; rows name the place of their plan among `centres` */
  readonly take: (
    campaign: CampaignId,
    asked: AskedSelection & { readonly byPlan: boolean; readonly maxBytes: number },
  ) => Promise<{
    readonly centres: readonly CentreId[]
    readonly total: number
    readonly bytes: readonly Uint8Array<ArrayBuffer>[]
  } | null>
  readonly countsOf: (campaign: Campaign, selection: Selection) => Promise<FileSelection['counts']>
  /** The newest changes of a selection. `next` is null on the last page. */
  readonly changesIn: (
    campaign: Campaign,
    asked: { readonly selection: Selection; readonly since: Date; readonly limit: number; readonly after: null },
  ) => Promise<{ readonly changes: NetworkChange[]; readonly next: unknown }>
}

export interface FileFacts extends Pick<PlanFile, 'asOf' | 'workspace'> {
  /** Whether activities of a plan follow each other. */
  readonly byPlan: boolean
  readonly look?: BriefingLook
  /** Where the dated copy can be read. */
  readonly address?: string
  /** The person whose colleagues are named as owners; null in a file that is stored, or read by a program. */
  readonly person: Person | null
}

export interface PackedSelection {
  readonly packed: PackedPlans
  /** How many activities there are, and in how many plans. */
  readonly total: number
  readonly centres: number
}

/** @returns null if it is too large */
export async function packSelection(
  deps: PackSelectionDeps,
  campaign: Campaign,
  asked: AskedSelection,
  { byPlan, asOf, workspace, look = USUAL_LOOK, address, person }: FileFacts,
): Promise<PackedSelection | null> {
  const taken = await deps.take(campaign.id, { ...asked, byPlan, maxBytes: MAX_CONTENT_BYTES })
  if (taken === null) return null
  const all = deps.centresOf(campaign)
  const centres = all.map(({ id, name, country, countryName }) => ({ id, name, country, countryName }))
  const file: PlanFile = {
    format: 'sid-workspace/plans',
    version: PLAN_FILE_VERSION,
    asOf,
    workspace,
    selection: {
      campaign,
      query: writeSelection(asked.selection).toString(),
      filters: wordFilters(asked.selection, centres, deps.words),
      counts: await deps.countsOf(campaign, asked.selection),
      centres,
    },
    briefing: { ...(await briefingOf(deps, campaign, asked.selection, { look, asOf })), address: address ?? null },
    plans: await plansOf(deps, campaign, taken.centres, person),
  }
  const packed = { head: await packHead(file), activities: taken.bytes, trash: [] }
  return { packed, total: taken.total, centres: taken.centres.length }
}

/** A document with more is a list that nobody reads. */
const MOST_CHANGES = 200
/** Without a day of their own, changes are those of this many days. */
const CHANGES_DAYS = 7

async function briefingOf(
  { changesIn }: Pick<PackSelectionDeps, 'changesIn'>,
  campaign: Campaign,
  selection: Selection,
  { look, asOf }: { readonly look: BriefingLook; readonly asOf: string },
): Promise<Omit<FileBriefing, 'address'>> {
  if (!look.parts.includes('changes')) return { ...look, changes: [], hasMoreChanges: false }
  const since = look.since ?? addDays(brusselsClock(new Date(asOf)).day, -CHANGES_DAYS)
  const asked = { selection, since: instantOf(since, '00:00'), limit: MOST_CHANGES, after: null }
  const { changes, next } = await changesIn(campaign, asked)
  return { ...look, since, changes, hasMoreChanges: next !== null }
}

/** The plans without activities, at the places that rows name. */
async function plansOf(
  { centresOf, ownerNames, viewOf }: PackSelectionDeps,
  campaign: Campaign,
  centres: readonly CentreId[],
  person: Person | null,
): Promise<ExportedPlan[]> {
  const owners = person === null ? null : await ownerNames(person, centres)
  const known = new Map(centresOf(campaign).map((centre) => [centre.id, centre]))
  const plans: ExportedPlan[] = []
  for (const id of centres) {
    const [centre, view] = [known.get(id), await viewOf({ campaign: campaign.id, centre: id })]
    if (centre === undefined || view === null) throw new Error(`the plan of ${id} is gone`)
    plans.push(exportedPlan(campaign, centre, view, owners?.get(id)))
    // A plan that has to be read first takes some milliseconds.
    await setImmediate()
  }
  return plans
}
