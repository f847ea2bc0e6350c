/** Reading the asset links of everybody over HTTP. */
import { createHash } from 'node:crypto'
import type { AssetsList, OwnedAssets } from '../../shared/assets/api.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Incarnation } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { AssetsKey, AssetsProjection } from './projection.ts'

interface AssetRoutesDeps {
  readonly projection: AssetsProjection
  readonly findCampaign: (id: string) => Campaign | null
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
  readonly incarnationOf: (key: AssetsKey) => Promise<Incarnation | null>
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

  /** Which life and version of an owner's links these are. */
  async function stampOf(owner: Owner): Promise<string> {
    const [incarnation, version] = await Promise.all([deps.incarnationOf(owner), deps.projection.version(owner)])
    return `${owner.owner}.${incarnation}.${version}`
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
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/assets',
      bounds: 'document',
      requires: 'assets.read',
      async find({ campaign = '' }) {
        const found = deps.findCampaign(campaign)
        return found === null ? refuse('no-such-campaign') : { subject: { public: false }, found }
      },
      async handle({ found: campaign, headers }) {
        const owners = ownersOf(campaign)
        // Taken before the links: what changes in between makes the tag too old, and the next request learns of it.
        const etag = tagOf(await Promise.all(owners.map(stampOf)))
        if (headers.get('if-none-match') === etag) return { status: 304, headers: { etag } }
        const json: AssetsList = { campaign: campaign.id, owners: await Promise.all(owners.map(linksOf)) }
        return { status: 200, json, headers: { etag } }
      },
    }),
  ]
}

function tagOf(stamps: readonly string[]): string {
  return `"${createHash('sha256').update(stamps.join('\n')).digest('base64url').slice(0, 22)}"`
}
