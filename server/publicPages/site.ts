/** What the public sees of a campaign at a moment. Pages are rendered of this alone. */
import type { PublicAsset } from '../../shared/assets/publicAssets.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { ShownActivity, ShownPage } from '../../shared/publications/stillPublic.ts'

export type SidCampaign = Extract<Campaign, { kind: 'sid' }>

export interface SiteCentre {
  readonly centre: CentreId
  readonly country: string
  readonly countryName: string
  /** The name of the organisation; null if the network does not vouch for it. */
  readonly name: string | null
  readonly page: ShownPage
  /** When the public content was approved. */
  readonly approvedAt: string
  /** Another one for other content. */
  readonly stamp: string
}

export interface Site {
  readonly campaign: SidCampaign
  readonly year: number
  /** Centres with a public page, by the English name of their country. */
  readonly centres: readonly SiteCentre[]
  /** The public ones among the network's own files of Ally. */
  readonly officialAssets: readonly PublicAsset[]
  /** Centres whose page was retracted. */
  readonly takenBack: ReadonlySet<string>
  /** Centres whose page is unknown at the moment, while the database is down. */
  readonly unread: ReadonlySet<string>
  /** All centres of the campaign. */
  readonly network: readonly NetworkCentre[]
  readonly stamp: string
}

/** An activity with the centre that organises it. */
export interface SiteActivity {
  readonly of: SiteCentre
  readonly activity: ShownActivity
}

/** By day; those without a day last. */
export const activitiesOf = ({ centres }: Site): readonly SiteActivity[] =>
  centres
    .flatMap((of) => of.page.activities.map((activity) => ({ of, activity })))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))

const keyOf = ({ of, activity }: SiteActivity): string =>
  [activity.startsOn ?? '~', activity.startTime ?? '', of.countryName, activity.id].join(' ')

export const findCentre = ({ centres }: Site, id: string): SiteCentre | null =>
  centres.find(({ centre }) => centre === id) ?? null
