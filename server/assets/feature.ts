/** The lists of Ally files, their pictures, and which activities use them. */
import type { Thumbnail } from '../../shared/assets/thumbnail.ts'
import { can } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { happenedFiles } from './happenedFiles.ts'
import { assetRoutes } from './routes.ts'
import { thumbnailRoutes } from './thumbnails/thumbnailRoutes.ts'
import type { ThumbnailKey } from './thumbnails/thumbnails.ts'
import { createAssetUses } from './uses.ts'

/** @param isPublic whether a public page shows this picture now */
export function openAssets(core: Core, isPublic: (key: ThumbnailKey, thumbnail: Thumbnail) => Promise<boolean>) {
  const { plans, projections, live, thumbnails } = core
  const usesOf = createAssetUses({
    home: core.home,
    plansOf: async (campaign) => (await plans.list(campaign)).map(({ centre }) => centre),
    async planOf(key) {
      const view = await projections.plans.view(key)
      return view === null ? null : { version: view.version, activities: view.content.activities }
    },
  })
  async function hasAsset({ asset, ...key }: ThumbnailKey): Promise<boolean> {
    const view = await projections.assets.view(key)
    return [...(view?.content.assets ?? []), ...(view?.content.trash ?? [])].some(({ id }) => id === asset)
  }
  return {
    happened: happenedFiles(core),
    routes: [...assetRoutes({ ...core, usesOf }), ...thumbnailRoutes({ ...core, hasAsset, isPublic })],
    onMessage(message) {
      if (message.kind !== 'thumbnails-changed') return
      const { campaign, owner } = message
      live.publish({ topic: 'assets', campaign, owner, version: null }, (person) =>
        can(person, 'assets.read', { public: false }),
      )
    },
    refresh(message) {
      if (message.kind === 'thumbnails-changed') thumbnails.forget(message.campaign)
    },
  } satisfies Feature
}
