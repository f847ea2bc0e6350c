/** The changes of a selection of activities since a moment, the newest first. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { Selection } from '../../shared/overview/filters.ts'
import type { NetworkChange } from '../../shared/plans/networkChanges.ts'
import type { Core } from '../core.ts'
import { asHistoryValue } from './history/asHistoryValue.ts'
import { changeKindOf } from './history/changeKind.ts'
import { dayOnce } from './history/dayOnce.ts'
import type { ChangePosition } from './history/networkHistory.ts'
import { readChanges } from './history/readChanges.ts'

export interface ChangesInDeps extends Pick<Core, 'centresOf' | 'projections' | 'networkHistory'> {
  /** The activities of a selection: `<centre>/<activity>`. */
  readonly keysOf: (campaign: CampaignId, selection: Selection) => Promise<ReadonlySet<string>>
}

export interface AskedChanges {
  readonly selection: Selection
  readonly since: Date
  readonly limit: number
  readonly after: ChangePosition | null
}

interface ChangesPage {
  readonly changes: NetworkChange[]
  readonly next: ChangePosition | null
}

export async function changesIn(deps: ChangesInDeps, campaign: Campaign, asked: AskedChanges): Promise<ChangesPage> {
  await deps.projections.upToDate(campaign.id)
  const { selection, ...rest } = asked
  const [only, ...more] = selection.centre ?? []
  const centre = deps.centresOf(campaign).find(({ id }) => id === only && more.length === 0)?.id ?? null
  const concerns = await concernsOf(deps, campaign.id, selection)
  const page = await readChanges(deps.networkHistory, campaign.id, { ...rest, centre }, concerns)
  const changes = dayOnce(page.changes).map(({ people: _people, ...change }) => ({
    ...change,
    kind: changeKindOf(change.field, change.from, change.to),
    from: asHistoryValue(change.from),
    to: asHistoryValue(change.to),
  }))
  return { changes, next: page.next }
}

type Concerns = (change: { readonly centre: CentreId; readonly activity: string }) => boolean

/**
 * Which changes a selection covers: those of activities that are in it now. A selection of centres alone also covers
 * deleted activities, which no other selection contains.
 * @returns null if it covers all
 */
async function concernsOf(
  deps: Pick<ChangesInDeps, 'keysOf'>,
  campaign: CampaignId,
  selection: Selection,
): Promise<Concerns | null> {
  const { centre: centres, ...others } = selection
  if (Object.keys(others).length > 0) {
    const keys = await deps.keysOf(campaign, selection)
    return ({ centre, activity }) => keys.has(`${centre}/${activity}`)
  }
  return centres === undefined ? null : ({ centre }) => centres.includes(centre)
}
