/** The public's view while the database is down. */
import { expect, test } from 'vitest'
import { createSites, type SitesDeps } from '../../server/publicPages/sites.ts'
import { StoreFailing } from '../../server/store/health/storeFailing.ts'
import { FIRST_CAMPAIGN } from '../../server/seeding/content.ts'
import { NETWORK } from '../../shared/network.ts'
import { waitFor } from '../harness/waitFor.ts'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'

const [DK, SE] = ['dk', 'se'] as CentreId[] as [CentreId, CentreId]
const CAMPAIGN = FIRST_CAMPAIGN.id as CampaignId
const network = NETWORK.filter(({ id }) => id === DK || id === SE)
const PAGE = { introduction: [], activities: [], assets: [], gone: [] } as unknown as PublicPage

function openSites() {
  let isGone = false
  const takenBack = new Set<CentreId>()
  const ifThere = <Value>(value: Value): Promise<Value> =>
    isGone ? Promise.reject(new StoreFailing('The database cannot be reached.')) : Promise.resolve(value)
  const deps: SitesDeps = {
    findCampaign: () => ({ ...FIRST_CAMPAIGN, prepared: false }) as never,
    centresOf: () => network,
    everPublished: () => ifThere([DK, SE]),
    publicPage: ({ centre }) =>
      ifThere(takenBack.has(centre) ? ('taken-back' as const) : { page: PAGE, approvedAt: '2026-11-01' }),
    publicNow: () => ifThere({ activities: [], assets: [] } as never),
    officialAssets: () => ifThere([]),
  }
  return {
    sites: createSites(deps),
    takenBack,
    end: () => (isGone = true),
    begin: () => (isGone = false),
    shown: async (from: ReturnType<typeof createSites>) => (await from.of(2027))?.centres.map(({ centre }) => centre),
  }
}

test('a page that changed before it could be read again is left out, and the others go on being shown', async () => {
  const { sites, takenBack, end, begin, shown } = openSites()
  expect(await shown(sites)).toEqual([DK, SE])
  end()
  expect(await shown(sites)).toEqual([DK, SE])
  takenBack.add(SE)
  sites.changed({ campaign: CAMPAIGN, centre: SE })
  for (let times = 0; times < 3; times += 1) expect(await shown(sites)).toEqual([DK])
  expect((await sites.of(2027))?.unread).toEqual(new Set([SE]))
  begin()
  await waitFor(async () => (await sites.of(2027))?.unread.size === 0, 'the page to be read')
  expect(await sites.of(2027)).toMatchObject({ takenBack: new Set([SE]) })
})

test('without its database a site that was never read is not there', async () => {
  const { sites, end, shown } = openSites()
  end()
  await expect(shown(sites)).rejects.toThrow('cannot be reached')
})
