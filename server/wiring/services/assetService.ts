/** The routes of Ally files, with what they need of other features: public pages and campaigns. */
import type { Campaign } from '../../../shared/campaign.ts'
import { documentName } from '../../../shared/documents/kinds.ts'
import { assetRoutes } from '../../assets/routes.ts'
import { createAssetUses } from '../../assets/uses.ts'
import { thumbnailRoutes } from '../../assets/thumbnails/thumbnailRoutes.ts'
import type { Route } from '../../http/route.ts'
import type { Features } from '../features.ts'

export function routesOfAssets(features: Features): readonly Route[] {
  const { campaigns, plans, projections, publicSite, stamps, thumbnails } = features
  const findCampaign = (id: string) => campaigns.find(id)
  return [
    ...assetRoutes({
      projection: projections.assets,
      findCampaign,
      centresOf: ({ id }: Campaign) => campaigns.centresOf(id),
      stampOf: (key) => stamps.of(documentName({ kind: 'assets', ...key })),
      thumbnails,
      usesOf: createAssetUses({
        home: features.home,
        plansOf: async (campaign) => (await plans.list(campaign)).map(({ centre }) => centre),
        async planOf(key) {
          const view = await projections.plans.view(key)
          return view === null ? null : { version: view.version, activities: view.content.activities }
        },
      }),
      plansStamp: (campaign) => String(plans.revision(campaign)),
      kept: features.kept,
    }),
    ...thumbnailRoutes({
      thumbnails,
      findCampaign,
      async hasAsset({ asset, ...key }) {
        const view = await projections.assets.view(key)
        return [...(view?.content.assets ?? []), ...(view?.content.trash ?? [])].some(({ id }) => id === asset)
      },
      isPublic: (key, thumbnail) => publicSite.showsThumbnail(key, thumbnail),
      now: () => new Date(),
    }),
  ]
}
