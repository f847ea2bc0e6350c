/**
 * Keeps what the public sees of each campaign. A change of a plan or of a publication makes its centre's part stale,
 * and the next request reads it again. So anything taken back is gone with the next answer. While the database is down,
 * stale parts are left out and the rest is still shown.
 */
import { createHash } from 'node:crypto'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { PublicAsset } from '../../shared/assets/publicAssets.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import { outageOf } from '../store/health/outageOf.ts'
import { stillPublic, type PublicNow } from '../../shared/publications/stillPublic.ts'
import type { Core } from '../core.ts'
import type { SidCampaign, Site, SiteCentre } from './site.ts'

interface Key {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

interface PublishedPage {
  readonly page: PublicPage
  readonly approvedAt: string
}

export interface SitesDeps extends Pick<Core, 'findCampaign' | 'centresOf'> {
  /** The centres that ever published in a campaign. */
  readonly everPublished: (campaign: CampaignId) => Promise<readonly CentreId[]>
  readonly publicPage: (key: Key) => Promise<PublishedPage | 'taken-back' | 'never-public'>
  /** The public part of a plan and of a list of files as they are now. */
  readonly publicNow: (key: Key) => Promise<PublicNow>
  /** The public ones among the network's own files. */
  readonly officialAssets: (campaign: CampaignId) => Promise<readonly PublicAsset[]>
}

export interface Sites {
  /** @returns null for a year without a Safer Internet Day that is known here */
  of(year: number): Promise<Site | null>
  /** Something of a centre's plan, page or name is other than it was. */
  changed(key: Key): void
  /** Some of the network's own files have changed. */
  officialChanged(campaign: CampaignId): void
}

interface Kept {
  readonly centres: Map<CentreId, SiteCentre>
  readonly takenBack: Set<CentreId>
  readonly old: Set<CentreId>
  official: readonly PublicAsset[]
  isOfficialOld: boolean
  site: Site | null
  /** The site to show while the database is down; null otherwise. */
  reduced: Site | null
}

export function createSites(deps: SitesDeps): Sites {
  const kept = new Map<CampaignId, Kept>()
  /** One reads at a time: many ask at once after a change. */
  const reading = new Map<CampaignId, Promise<Site>>()

  async function load(campaign: SidCampaign): Promise<Kept> {
    const known = kept.get(campaign.id)
    if (known !== undefined) return known
    const published = await deps.everPublished(campaign.id)
    const made: Kept = {
      centres: new Map(),
      takenBack: new Set(),
      old: new Set(published),
      official: [],
      isOfficialOld: true,
      site: null,
      reduced: null,
    }
    kept.set(campaign.id, made)
    return made
  }

  async function renew(campaign: SidCampaign, held: Kept): Promise<void> {
    const network = new Map(deps.centresOf(campaign).map((centre) => [centre.id, centre]))
    for (const centre of Array.from(held.old)) {
      held.old.delete(centre)
      try {
        const read = await readCentre(deps, { campaign: campaign.id, centre }, network.get(centre))
        held.centres.delete(centre)
        held.takenBack.delete(centre)
        if (read === 'taken-back') held.takenBack.add(centre)
        else if (read !== 'never-public') held.centres.set(centre, read)
      } catch (error) {
        // The former page is not shown: the next request reads it again.
        held.old.add(centre)
        throw error
      }
    }
  }

  async function renewOfficial({ id }: SidCampaign, held: Kept): Promise<void> {
    held.isOfficialOld = false
    try {
      held.official = await deps.officialAssets(id)
    } catch (error) {
      held.isOfficialOld = true
      throw error
    }
  }

  async function read(campaign: SidCampaign): Promise<Site> {
    const held = await load(campaign)
    if (held.site !== null && isCurrent(held)) return held.site
    while (!isCurrent(held)) {
      await renew(campaign, held)
      if (held.isOfficialOld) await renewOfficial(campaign, held)
    }
    held.site = siteOf(campaign, deps.centresOf(campaign), held)
    held.reduced = null
    return held.site
  }

  /** @returns the sites in memory that are not stale, if the database is down. @throws the error otherwise */
  function withoutDatabase(campaign: SidCampaign, error: unknown): Site {
    const held = kept.get(campaign.id)
    if (held === undefined || held.site === null || outageOf(error) === null) throw error
    const unread = new Set<string>(held.old)
    const centres = new Map([...held.centres].filter(([id]) => !unread.has(id)))
    const official = held.isOfficialOld ? [] : held.official
    held.reduced = { ...siteOf(campaign, deps.centresOf(campaign), { ...held, centres, official }), unread }
    return held.reduced
  }

  /** One reads at a time, and a failed read fails for all who wait. */
  function readOnce(campaign: SidCampaign): Promise<Site> {
    const underWay = reading.get(campaign.id)
    if (underWay !== undefined) return underWay
    const started = read(campaign)
      .catch((error: unknown) => withoutDatabase(campaign, error))
      .finally(() => reading.delete(campaign.id))
    reading.set(campaign.id, started)
    return started
  }

  return {
    async of(year) {
      const campaign = deps.findCampaign(`sid-${year}`)
      if (campaign === null || campaign.kind !== 'sid' || campaign.prepared === true) return null
      const known = kept.get(campaign.id)
      // While it is read nothing is old any more, and the site is still as it was.
      const isRead = !reading.has(campaign.id)
      if (isRead && known !== undefined && known.site !== null && isCurrent(known)) return known.site
      if (known !== undefined && known.reduced !== null) {
        // A database that is gone may answer no sooner than after seconds.
        readOnce(campaign).catch(() => undefined)
        return known.reduced
      }
      // Parts that became stale during a read are read by the next one.
      await reading.get(campaign.id)?.catch(() => undefined)
      return readOnce(campaign)
    },
    changed({ campaign, centre }) {
      const held = kept.get(campaign)
      held?.old.add(centre)
      if (held !== undefined) held.reduced = null
    },
    officialChanged(campaign) {
      const held = kept.get(campaign)
      if (held === undefined) return
      held.isOfficialOld = true
      held.reduced = null
    },
  }
}

const isCurrent = ({ old, isOfficialOld }: Kept): boolean => old.size === 0 && !isOfficialOld

async function readCentre(
  deps: SitesDeps,
  key: Key,
  facts: NetworkCentre | undefined,
): Promise<SiteCentre | 'taken-back' | 'never-public'> {
  const published = await deps.publicPage(key)
  if (typeof published === 'string') return published
  if (facts === undefined) return 'never-public'
  return siteCentreOf(facts, published, await deps.publicNow(key))
}

export function siteCentreOf(
  { id, country, countryName, name, nameKnown, certain }: NetworkCentre,
  { page: approved, approvedAt }: PublishedPage,
  now: PublicNow,
): SiteCentre {
  const page = stillPublic(approved, now)
  const shown = { centre: id, country, countryName, name: nameKnown && certain ? name : null, page, approvedAt }
  return { ...shown, stamp: stampOf(JSON.stringify(shown)) }
}

function siteOf(
  campaign: SidCampaign,
  network: readonly NetworkCentre[],
  held: Pick<Kept, 'centres' | 'official' | 'takenBack'>,
): Site {
  const centres = network.flatMap(({ id }) => held.centres.get(id) ?? [])
  const stamp = stampOf(JSON.stringify([campaign, network.length, centres.map((one) => one.stamp), held.official]))
  const year = Number(campaign.day.slice(0, 4))
  const { official: officialAssets } = held
  return { campaign, year, centres, officialAssets, takenBack: new Set(held.takenBack), unread: NONE, network, stamp }
}

const NONE: ReadonlySet<string> = new Set()

const stampOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)
