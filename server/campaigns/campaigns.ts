/** Campaigns and the centres that take part. There are few and every route needs them, so they are cached in memory. */
import type { Transaction } from 'kysely'
import { Campaign, centralDay } from '../../shared/campaign.ts'
import { withCode } from '../../shared/centreCode.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { CountryCode } from '../../shared/ids.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'
import { deleteEmptyCampaign } from './deleteEmptyCampaign.ts'
import { stringsColumn } from '../store/jsonColumn.ts'
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
   * Deletes a campaign that is not open and in which nobody wrote anything. Its blank documents stay in the log: preparing the
   * same campaign again continues with them.
   * @param parts done in the same transaction
   * @returns false if it has content
   */
  remove(
    id: CampaignId,
    parts: Record<'deleteMilestones' | 'within', (trx: Transaction<Tables>) => Promise<void>>,
  ): Promise<boolean>
  /** Reads everything from the database again. */
  reload(): Promise<void>
}

interface Loaded {
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly centres: ReadonlyMap<string, readonly NetworkCentre[]>
}

export async function createCampaigns(db: Database, bus: Bus): Promise<Campaigns> {
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

  return {
    reload,
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

async function loadCampaigns(db: Database): Promise<Loaded> {
  const campaigns = await db.selectFrom('campaign').selectAll().orderBy('id', 'desc').execute()
  const rows = await db
    .selectFrom('campaign_centre')
    .innerJoin('centre', 'centre.id', 'campaign_centre.centre')
    .selectAll('centre')
    .select('campaign_centre.campaign')
    .orderBy('centre.country_name')
    .orderBy('centre.id')
    .execute()
  const centres = Map.groupBy(rows, (row) => row.campaign)
  return {
    campaigns: new Map(campaigns.map((row) => [row.id, campaignOf(row)])),
    centres: new Map(
      [...centres].map(([campaign, group]) => [
        campaign,
        nameApart(
          group.map((row) => ({
            id: row.id,
            country: CountryCode.parse(row.country),
            countryName: row.country_name,
            name: row.name,
            nameKnown: row.name_known === 1,
            languages: [...stringsColumn.read(row.languages)],
            website: row.website,
            certain: row.certain === 1,
          })),
        ),
      ]),
    ),
  }
}

/** Names the centres of a country that has several by their codes. */
function nameApart(centres: readonly NetworkCentre[]): readonly NetworkCentre[] {
  const ofCountry = Map.groupBy(centres, ({ country }) => country)
  return centres.map((centre) => {
    if ((ofCountry.get(centre.country)?.length ?? 0) < 2) return centre
    const countryName = withCode(centre.countryName, centre.id)
    return { ...centre, countryName, name: centre.nameKnown ? centre.name : countryName }
  })
}

async function insertCentres(db: Database, centres: readonly NetworkCentre[]): Promise<void> {
  const rows = centres.map(
    (centre) =>
      ({
        id: centre.id,
        country: centre.country,
        country_name: centre.countryName,
        name: centre.name,
        name_known: centre.nameKnown ? 1 : 0,
        languages: stringsColumn.write(centre.languages),
        website: centre.website,
        certain: centre.certain ? 1 : 0,
      }) as const,
  )
  await db
    .insertInto('centre')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function insertCampaign(
  trx: Transaction<Tables>,
  campaign: Campaign,
  centres: readonly CentreId[],
): Promise<void> {
  await trx
    .insertInto('campaign')
    .values(rowOf(campaign))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const rows = centres.map((centre) => ({ campaign: campaign.id, centre }))
  await trx
    .insertInto('campaign_centre')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function campaignOf({
  id,
  kind,
  name,
  short_name,
  slogan,
  hashtags,
  previous,
  day,
  ends_on,
  closed,
  prepared,
  current,
}: Tables['campaign']): Campaign {
  const fields = {
    id,
    name,
    shortName: short_name,
    slogan,
    hashtags: stringsColumn.read(hashtags),
    previous,
    closed: closed === 1,
    ...(prepared === 1 ? { prepared: true } : {}),
    ...(current === 1 ? { current: true } : {}),
  }
  return Campaign.parse(kind === 'sid' ? { ...fields, kind, day } : { ...fields, kind, startsOn: day, endsOn: ends_on })
}

const rowOf = (campaign: Campaign): Tables['campaign'] => ({
  id: campaign.id,
  kind: campaign.kind,
  name: campaign.name,
  short_name: campaign.shortName,
  slogan: campaign.slogan,
  hashtags: stringsColumn.write(campaign.hashtags),
  previous: campaign.previous,
  day: centralDay(campaign),
  ends_on: campaign.kind === 'period' ? campaign.endsOn : null,
  closed: campaign.closed ? 1 : 0,
  prepared: campaign.prepared === true ? 1 : 0,
  current: campaign.current === true ? 1 : 0,
})
