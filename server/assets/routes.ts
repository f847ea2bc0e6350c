/** Reading the asset links of everybody over HTTP. */
import type { AssetsList, OwnedAssets } from '../../shared/assets/api.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { identityOf } from '../http/kept/identityOf.ts'
import type { KeptAnswers } from '../http/kept/keptAnswers.ts'
import { keptRoute } from '../http/kept/keptRoute.ts'
import { refuse } from '../http/result.ts'
import type { Route } from '../http/route.ts'
import type { DocumentStamp } from '../http/kept/documentStamps.ts'
import type { AssetsKey, AssetsProjection } from './projection.ts'

interface AssetRoutesDeps {
  readonly projection: AssetsProjection
  readonly findCampaign: (id: string) => Campaign | null
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
  readonly stampOf: (key: AssetsKey) => Promise<DocumentStamp | null>
  readonly kept: KeptAnswers
}

interface Owner extends AssetsKey {
  readonly centre: OwnedAssets['centre']
}

export function assetRoutes(deps: AssetRoutesDeps): readonly Route[] {
  const ownersOf = (campaign: Campaign): readonly Owner[] => [
    { campaign: campaign.id, owner: 'network', centre: null },
    ...deps.centresOf(campaign).map(({ id, name, country, countryName }) => ({
      campaign: campaign.id,
      owner: id,
      centre: { name, country, countryName },
    })),
  ]

  async function stampsOf(campaign: Campaign): Promise<string> {
    const stamps = await Promise.all(ownersOf(campaign).map((owner) => deps.stampOf(owner)))
    return stamps.map((stamp) => (stamp === null ? '' : `${stamp.incarnation}.${stamp.version}`)).join()
  }

  /** An owner whose document does not exist has no links. */
  async function linksOf(owner: Owner): Promise<OwnedAssets> {
    const view = await deps.projection.view(owner)
    return {
      owner: owner.owner,
      centre: owner.centre,
      version: view?.version ?? 0,
      assets: [...(view?.content.assets ?? [])],
      problems: [...(view?.content.problems ?? [])],
    }
  }

  return [
    keptRoute(deps.kept, {
      path: '/api/campaigns/:campaign/assets',
      bounds: 'document',
      requires: 'assets.read',
      async find({ campaign = '' }) {
        const found = deps.findCampaign(campaign)
        return found === null ? refuse('no-such-campaign') : { subject: { public: false }, found }
      },
      async keyOf({ found }) {
        return {
          rights: 'all-allowed',
          campaign: found.id,
          centres: identityOf(deps.centresOf(found)),
          stamps: await stampsOf(found),
        }
      },
      async make({ campaign: id }) {
        const campaign = deps.findCampaign(id)
        if (campaign === null) return refuse('no-such-campaign')
        const json: AssetsList = { campaign: campaign.id, owners: await Promise.all(ownersOf(campaign).map(linksOf)) }
        return { json }
      },
    }),
  ]
}
