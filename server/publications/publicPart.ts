/** The public part of plans and of lists of Ally files, as they are committed. */
import { publicAssets, type PublicAsset } from '../../shared/assets/publicAssets.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { publicActivities } from '../../shared/profiles/publicActivities.ts'
import type { AssetsKey } from '../assets/projection.ts'
import type { Thumbnails } from '../assets/thumbnails/thumbnails.ts'
import type { CurrentPageDeps } from './currentPage.ts'
import type { Projections } from '../documents/projections.ts'

type PartProjections = Pick<Projections, 'plans' | 'assets'>

export const publicPartOf = (
  projections: PartProjections,
  thumbnails: Pick<Thumbnails, 'list'>,
): Pick<CurrentPageDeps, 'publicActivitiesOf' | 'publicAssetsOf'> => ({
  publicActivitiesOf: async (key) => publicActivities((await projections.plans.view(key))?.content.activities ?? []),
  publicAssetsOf: ({ campaign, centre }) => publicAssetsOf(projections, thumbnails, { campaign, owner: centre }),
})

export const officialAssetsOf = (
  projections: PartProjections,
  thumbnails: Pick<Thumbnails, 'list'>,
  campaign: CampaignId,
): Promise<readonly PublicAsset[]> => publicAssetsOf(projections, thumbnails, { campaign, owner: 'network' })

async function publicAssetsOf(
  projections: PartProjections,
  thumbnails: Pick<Thumbnails, 'list'>,
  key: AssetsKey,
): Promise<readonly PublicAsset[]> {
  const [view, list] = await Promise.all([projections.assets.view(key), thumbnails.list(key.campaign)])
  return publicAssets(view?.content.assets ?? [], list.of(key.owner))
}
