/** Campaigns and the centres that take part. There are few and every route needs them, so they are cached in memory. */
import type { Transaction } from 'kysely'
import type { Campaign } from '../../shared/campaign.ts'
import type { LocalDate } from '../../shared/days.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { insertCampaign, insertCentres, loadCampaigns } from './campaignRows.ts'
import { deleteEmptyCampaign } from './deleteEmptyCampaign.ts'
import type { Tables } from '../store/tables.ts'

export interface Campaigns {
  readonly list: () => readonly Campaign[]
  readonly find: (id: string) => Campaign | null
  /** The centres of a campaign in the order of their countries' names. */
  readonly centresOf: (campaign: CampaignId) => readonly NetworkCentre[]
  readonly findCentre: (campaign: CampaignId, centre: string) => NetworkCentre | null
  /** The languages beside English in which a centre's planners are likely to write. */
  readonly ownLanguagesOf: (campaign: CampaignId, centre: CentreId) => readonly string[]
  /** All centres of all campaigns, each once. */
  readonly allCentres: () => readonly NetworkCentre[]
  /** Adds centres to the network; existing ones stay as they are. */
  addCentres(centres: readonly NetworkCentre[]): Promise<void>
  /** Opens a campaign for all given centres, or adds centres to one. */
  add(campaign: Campaign, centres: readonly CentreId[]): Promise<void>
  /**
   * Adds a campaign that is being prepared.
   * @param within is done in the same transaction
   * @returns false if there is one of this id already
   */
  prepare(
    campaign: Campaign,
    centres: readonly CentreId[],
    within: (trx: Transaction<Tables>) => Promise<void>,
  ): Promise<boolean>
  /**
   * Opens or closes a campaign, with effect on open sockets at once.
   * @param within is done in the same transaction; it is the first opening if the campaign was being prepared until then
   */
  change(
    id: CampaignId,
    change: { closed: boolean },
    within?: (trx: Transaction<Tables>, isFirstOpening: boolean) => Promise<void>,
  ): Promise<Campaign | null>
  /**
   * Makes a campaign the current one; with null the days decide again.
   * @param within is done in the same transaction
   */
  setCurrent(id: CampaignId | null, within: (trx: Transaction<Tables>) => Promise<void>): Promise<void>
  /**
   * Switches translations of what people wrote in a campaign on or off.
   * @param within is done in the same transaction
   */
  setUntranslated(
    id: CampaignId,
    untranslated: boolean,
    within: (trx: Transaction<Tables>) => Promise<void>,
  ): Promise<void>
  /**
   * Deletes a campaign that is not open and in which nobody wrote anything. Its blank documents stay in the log: preparing the
   * same campaign again continues with them.
   * @param parts done in the same transaction
   * @returns false if it has content
   */
  remove(
    id: CampaignId,
    parts: Record<'deleteMilestones' | 'within', (trx: Transaction<Tables>) => Promise<void>>,
  ): Promise<boolean>
  /** Whether a centre can write nothing in it: it is closed, and not opened again for this centre. */
  readonly isClosedFor: (campaign: CampaignId, centre: CentreId | null) => boolean
  /** Until when a centre may write in a closed campaign; null if it may not. */
  readonly reopenedUntil: (campaign: CampaignId, centre: CentreId) => LocalDate | null
  /**
   * Opens a closed campaign again for one centre, until a day; null ends it.
   * @param within is done in the same transaction
   */
  reopen(
    place: { readonly campaign: CampaignId; readonly centre: CentreId },
    until: LocalDate | null,
    within: (trx: Transaction<Tables>) => Promise<void>,
  ): Promise<void>
  /** Reads everything from the database again. */
  reload(): Promise<void>
}

export async function createCampaigns(db: Database, bus: Bus, now = () => new Date()): Promise<Campaigns> {
  let loaded = await loadCampaigns(db)
  let started = 0
  let ended = 0
  /** If two reloads race, the one that began later is right, whichever ends first. */
  async function reload(): Promise<void> {
    const number = (started += 1)
    const read = await loadCampaigns(db)
    if (number < ended) return
    ended = number
    loaded = read
  }

  const findCentre: Campaigns['findCentre'] = (campaign, centre) =>
    loaded.centres.get(campaign)?.find(({ id }) => id === centre) ?? null

  const reopenedUntil: Campaigns['reopenedUntil'] = (campaign, centre) => {
    const until = loaded.reopened.get(`${campaign}/${centre}`) ?? null
    return until !== null && until >= brusselsClock(now()).day ? until : null
  }

  return {
    reload,
    reopenedUntil,
    isClosedFor(id, centre) {
      const campaign = loaded.campaigns.get(id)
      if (campaign?.closed !== true) return false
      return campaign.prepared === true || centre === null || reopenedUntil(id, centre) === null
    },
    async reopen({ campaign, centre }, until, within) {
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('campaign_centre')
          .set({ reopened_until: until })
          .where('campaign', '=', campaign)
          .where('centre', '=', centre)
          .execute()
        await within(trx)
      })
      await reload()
      bus.publish({ kind: 'campaign-changed', campaign })
    },
    list: () => [...loaded.campaigns.values()],
    find: (id) => loaded.campaigns.get(id) ?? null,
    centresOf: (campaign) => loaded.centres.get(campaign) ?? [],
    findCentre,
    ownLanguagesOf: (campaign, centre) =>
      findCentre(campaign, centre)?.languages.filter((language) => language !== 'en') ?? [],
    allCentres: () => [...new Map([...loaded.centres.values()].flat().map((one) => [one.id, one])).values()],
    addCentres: async (centres) => insertCentres(db, centres),
    async add(campaign, centres) {
      await db.transaction().execute(async (trx) => insertCampaign(trx, campaign, centres))
      await reload()
    },
    async prepare(campaign, centres, within) {
      const isNew = await db.transaction().execute(async (trx) => {
        const known = await trx.selectFrom('campaign').select('id').where('id', '=', campaign.id).executeTakeFirst()
        if (known !== undefined) return false
        await insertCampaign(trx, campaign, centres)
        await within(trx)
        return true
      })
      if (!isNew) return false
      await reload()
      bus.publish({ kind: 'campaign-changed', campaign: campaign.id })
      return true
    },
    async change(id, { closed }, within) {
      await db.transaction().execute(async (trx) => {
        const { prepared } = await trx
          .selectFrom('campaign')
          .select('prepared')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        await trx
          .updateTable('campaign')
          .set(closed ? { closed: 1 } : { closed: 0, prepared: 0 })
          .where('id', '=', id)
          .execute()
        await within?.(trx, !closed && prepared === 1)
      })
      await reload()
      bus.publish({ kind: 'campaign-changed', campaign: id })
      return loaded.campaigns.get(id) ?? null
    },
    async setCurrent(id, within) {
      const before = [...loaded.campaigns.values()].find(({ current }) => current === true)?.id ?? null
      await db.transaction().execute(async (trx) => {
        await trx.updateTable('campaign').set({ current: 0 }).execute()
        if (id !== null) await trx.updateTable('campaign').set({ current: 1 }).where('id', '=', id).execute()
        await within(trx)
      })
      await reload()
      const campaign = id ?? before
      if (campaign !== null) bus.publish({ kind: 'campaign-changed', campaign })
    },
    async setUntranslated(id, untranslated, within) {
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('campaign')
          .set({ untranslated: untranslated ? 1 : 0 })
          .where('id', '=', id)
          .execute()
        await within(trx)
      })
      await reload()
      bus.publish({ kind: 'campaign-changed', campaign: id })
    },
    async remove(id, { deleteMilestones, within }) {
      const isRemoved = await db.transaction().execute(async (trx) => {
        if (!(await deleteEmptyCampaign(trx, id, deleteMilestones))) return false
        await within(trx)
        return true
      })
      if (!isRemoved) return false
      await reload()
      bus.publish({ kind: 'campaign-changed', campaign: id })
      return true
    },
  }
}
