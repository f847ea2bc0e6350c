/** The rows of campaigns, and of the centres that take part. */
import type { Transaction } from 'kysely'
import { Campaign, centralDay } from '../../shared/campaign.ts'
import { withCode } from '../../shared/centreCode.ts'
import type { LocalDate } from '../../shared/days.ts'
import { CountryCode, type CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Database } from '../store/database.ts'
import { stringsColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'

export interface Loaded {
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly centres: ReadonlyMap<string, readonly NetworkCentre[]>
  /** By `<campaign>/<centre>`. */
  readonly reopened: ReadonlyMap<string, LocalDate>
}

export async function loadCampaigns(db: Database): Promise<Loaded> {
  const campaigns = await db.selectFrom('campaign').selectAll().orderBy('id', 'desc').execute()
  const rows = await db
    .selectFrom('campaign_centre')
    .innerJoin('centre', 'centre.id', 'campaign_centre.centre')
    .selectAll('centre')
    .select(['campaign_centre.campaign', 'campaign_centre.reopened_until'])
    .orderBy('centre.country_name')
    .orderBy('centre.id')
    .execute()
  const centres = Map.groupBy(rows, (row) => row.campaign)
  return {
    campaigns: new Map(campaigns.map((row) => [row.id, campaignOf(row)])),
    reopened: new Map(
      rows.flatMap(({ campaign, id, reopened_until: until }) => (until === null ? [] : [[`${campaign}/${id}`, until]])),
    ),
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

export async function insertCentres(db: Database, centres: readonly NetworkCentre[]): Promise<void> {
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

export async function insertCampaign(
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
  untranslated,
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
    ...(untranslated === 1 ? { untranslated: true } : {}),
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
  untranslated: campaign.untranslated === true ? 1 : 0,
})
