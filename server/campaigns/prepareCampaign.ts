/**
 * Prepares a campaign after the model of another. Its documents come first and the campaign last, in one transaction
 * with its milestones: a crash in between leaves no campaign, and preparing it again continues there.
 */
import type { Transaction } from 'kysely'
import { saferInternetDayCampaign, type Campaign } from '../../shared/campaign.ts'
import type { NewCampaign } from '../../shared/campaigns/api.ts'
import type { DocumentRef } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import type { Tables } from '../store/tables.ts'
import type { Campaigns } from './campaigns.ts'

interface DocumentToCreate {
  readonly ref: DocumentRef
  readonly state?: Uint8Array | undefined
}

export interface PrepareDeps {
  readonly campaigns: Pick<Campaigns, 'centresOf' | 'prepare'>
  /** The committed state of a document; undefined if there is none. */
  readonly stateOf: (ref: DocumentRef) => Promise<Uint8Array | undefined>
  /** Creates documents with their first states; those that exist stay as they are. */
  readonly createDocuments: (documents: readonly DocumentToCreate[], person: PersonId) => Promise<void>
  /** Takes over the pictures of Ally files. */
  readonly copyThumbnails: (from: CampaignId, to: CampaignId) => Promise<void>
  /**
   * Reads a campaign's milestones, moved to a later campaign.
   * @returns a function that writes them into another
   */
  readonly moveMilestones: (from: Campaign, to: Campaign) => Promise<(trx: Transaction<Tables>) => Promise<void>>
  readonly audit: (trx: Transaction<Tables>, by: PersonId, campaign: CampaignId) => Promise<void>
}

/** @returns null if there is a campaign of this id already */
export async function prepareCampaign(
  deps: PrepareDeps,
  asked: NewCampaign,
  model: Campaign,
  by: PersonId,
): Promise<Campaign | null> {
  const campaign = campaignOf(asked, model)
  const centres = deps.campaigns.centresOf(model.id).map(({ id }) => id)
  const documents = asked.kind === 'sid' ? documentsOf(asked.taken, campaign.id, model.id, centres) : []
  const created: DocumentToCreate[] = []
  for (const { ref, like } of documents) {
    created.push({ ref, state: like === null ? undefined : await deps.stateOf(like) })
  }
  if (created.length > 0) await deps.createDocuments(created, by)
  if (asked.kind === 'sid' && asked.taken.assets) await deps.copyThumbnails(model.id, campaign.id)
  // Read before the transaction: no other query runs while one is open.
  const writeMilestones = asked.taken.milestones ? await deps.moveMilestones(model, campaign) : null
  const isNew = await deps.campaigns.prepare(campaign, centres, async (trx) => {
    await writeMilestones?.(trx)
    await deps.audit(trx, by, campaign.id)
  })
  return isNew ? campaign : null
}

function campaignOf(asked: NewCampaign, model: Campaign): Campaign {
  const state = { closed: true, prepared: true, previous: model.kind === asked.kind ? model.id : null } as const
  if (asked.kind === 'sid') {
    const { id, shortName, slogan, hashtags } = saferInternetDayCampaign(Number(asked.day.slice(0, 4)))
    return { kind: 'sid', id, name: asked.name, shortName, slogan, hashtags, day: asked.day, ...state }
  }
  const { id, name, shortName, startsOn, endsOn } = asked
  return { kind: 'period', id, name, shortName, slogan: '', hashtags: [], startsOn, endsOn, ...state }
}

interface Copied {
  readonly ref: DocumentRef
  /** The document that its initial state is copied from; null for a blank one. */
  readonly like: DocumentRef | null
}

function documentsOf(
  taken: { readonly profiles: boolean; readonly assets: boolean },
  campaign: CampaignId,
  model: CampaignId,
  centres: readonly CentreId[],
): readonly Copied[] {
  const network = { kind: 'assets', owner: 'network' } as const
  return [
    { ref: { ...network, campaign }, like: taken.assets ? { ...network, campaign: model } : null },
    ...centres.flatMap((centre): readonly Copied[] => [
      {
        ref: { kind: 'profile', campaign, centre },
        like: taken.profiles ? { kind: 'profile', campaign: model, centre } : null,
      },
      { ref: { kind: 'assets', campaign, owner: centre }, like: null },
    ]),
  ]
}
