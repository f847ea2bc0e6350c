/** Reading the asset links of everybody over HTTP. */
import type { AssetsList, OwnedAssets } from '../../shared/assets/api.ts'
import type { AssetUses } from '../../shared/assets/uses.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Core } from '../core.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import { refuse } from '../http/result.ts'
import type { Params, Route } from '../http/route.ts'
import type { OwnedFiles } from './uses.ts'
import type { AssetsKey } from './projection.ts'

interface AssetRoutesDeps extends Core {
  readonly usesOf: (campaign: CampaignId, files: readonly OwnedFiles[]) => Promise<AssetUses>
}

interface Owner extends AssetsKey {
  readonly centre: OwnedAssets['centre']
}

export function assetRoutes(deps: AssetRoutesDeps): readonly Route[] {
  async function find({ campaign = '' }: Params) {
    const found = deps.findCampaign(campaign)
    return found === null ? refuse('no-such-campaign') : { subject: { public: false }, found }
  }

  const ownersOf = (campaign: Campaign): readonly Owner[] => [
    { campaign: campaign.id, owner: 'network', centre: null },
    ...deps.centresOf(campaign).map(({ id, name, country, countryName, languages }) => ({
      campaign: campaign.id,
      owner: id,
      centre: { name, country, countryName, languages: [...languages] },
    })),
  ]

  async function stampsOf(campaign: Campaign): Promise<string> {
    const stamps = await Promise.all(
      ownersOf(campaign).map((owner) => deps.stampOf({ kind: 'assets', campaign: owner.campaign, owner: owner.owner })),
    )
    return stamps.map((stamp) => (stamp === null ? '' : `${stamp.incarnation}.${stamp.version}`)).join()
  }

  /** An owner whose document does not exist has no links. */
  async function linksOf(owner: Owner): Promise<OwnedAssets> {
    const [view, thumbnails] = await Promise.all([
      deps.projections.assets.view(owner),
      deps.thumbnails.list(owner.campaign),
    ])
    return {
      owner: owner.owner,
      centre: owner.centre,
      version: view?.version ?? 0,
      assets: [...(view?.content.assets ?? [])],
      thumbnails: Object.fromEntries(thumbnails.of(owner.owner)),
      problems: [...(view?.content.problems ?? [])],
    }
  }

  return [
    keptRoute(deps.kept, {
      path: '/api/campaigns/:campaign/assets',
      bounds: 'document',
      requires: 'assets.read',
      find,
      async keyOf({ found }) {
        return {
          rights: 'all-allowed',
          campaign: found.id,
          centres: identityOf(deps.centresOf(found)),
          stamps: await stampsOf(found),
          thumbnails: (await deps.thumbnails.list(found.id)).stamp,
        }
      },
      async make({ campaign: id }) {
        const campaign = deps.findCampaign(id)
        if (campaign === null) return refuse('no-such-campaign')
        const json: AssetsList = { campaign: campaign.id, owners: await Promise.all(ownersOf(campaign).map(linksOf)) }
        return { json }
      },
    }),
    keptRoute(deps.kept, {
      path: '/api/campaigns/:campaign/asset-uses',
      bounds: 'document',
      requires: 'assets.read',
      find,
      async keyOf({ found }) {
        const plans = deps.plans.revision(found.id)
        return { rights: 'all-allowed', campaign: found.id, plans, stamps: await stampsOf(found) }
      },
      async make({ campaign: id }) {
        const campaign = deps.findCampaign(id)
        if (campaign === null) return refuse('no-such-campaign')
        const files = await Promise.all(ownersOf(campaign).map(linksOf))
        return { json: await deps.usesOf(campaign.id, files) }
      },
    }),
  ]
}
