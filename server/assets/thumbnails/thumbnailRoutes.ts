/** Uploading thumbnails, and showing them: to members, and to the public where the file is on a public page. */
import type { Thumbnail } from '../../../shared/assets/thumbnail.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import { AssetId, AssetOwner } from '../../../shared/ids.ts'
import { can } from '../../../shared/permissions.ts'
import type { Core } from '../../core.ts'
import { campaignIn } from '../../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../../http/result.ts'
import { route, type Params, type RequestHeaders, type Route } from '../../http/route.ts'
import { PICTURE_FAULTS, shownPicture, unchangedPicture } from '../../pictures/pictureAnswer.ts'
import { readPicture } from '../../pictures/readPicture.ts'
import type { ThumbnailKey, Thumbnails } from './thumbnails.ts'

interface ThumbnailRoutesDeps extends Pick<Core, 'findCampaign' | 'now' | 'thumbnails'> {
  /** Whether the committed list has this file, in the trash or not. */
  readonly hasAsset: (key: ThumbnailKey) => Promise<boolean>
  /** Whether a public page shows this picture now. */
  readonly isPublic: (key: ThumbnailKey, thumbnail: Thumbnail) => Promise<boolean>
}

export function thumbnailRoutes(deps: ThumbnailRoutesDeps): readonly Route[] {
  const { thumbnails, findCampaign } = deps
  const path = '/api/campaigns/:campaign/assets/:owner/:asset/thumbnail'
  async function find(params: Params) {
    const campaign = campaignIn(findCampaign, params)
    if (isRefusal(campaign)) return campaign
    const key = keyOf(campaign, params)
    if (key === null) return refuse('no-such-asset')
    return { subject: { owner: key.owner, closed: campaign.closed }, found: key }
  }
  return [
    route({
      method: 'PUT',
      path,
      bounds: 'picture',
      requires: 'assets.edit',
      reads: 'bytes',
      find,
      async handle({ found: key, bytes, person }) {
        if (bytes === null) return refuse('picture-unknown')
        if (!(await deps.hasAsset(key))) return refuse('no-such-asset')
        const read = await readPicture(Buffer.from(bytes))
        if (typeof read === 'string') return refuse(PICTURE_FAULTS[read])
        const put = await thumbnails.put(key, read, { person: person.id, at: deps.now() })
        return typeof put === 'string' ? refuse(put) : { status: 200, json: put }
      },
    }),
    route({
      method: 'DELETE',
      path,
      bounds: 'small',
      requires: 'assets.edit',
      find,
      async handle({ found: key }) {
        await thumbnails.remove(key)
        return { status: 204 }
      },
    }),
    shownRoute(deps),
  ]
}

/** Without a session, only thumbnails of public pages are served; a refusal reveals nothing about the rest. */
function shownRoute(deps: ThumbnailRoutesDeps): Route {
  return {
    method: 'GET',
    path: '/thumbnails/:campaign/:owner/:asset',
    bounds: 'picture',
    requires: 'assets.read',
    refuseSender: async () => null,
    async answer({ params, headers }, visitor) {
      const campaign = deps.findCampaign(params['campaign'] ?? '')
      const key = campaign === null ? null : keyOf(campaign, params)
      const thumbnail = key === null ? null : await findThumbnail(deps.thumbnails, key)
      const isPublic = key !== null && thumbnail !== null && (await deps.isPublic(key, thumbnail))
      if (!can(visitor, 'assets.read', { public: isPublic }))
        return refuse(visitor === null ? 'no-session' : 'not-allowed')
      if (campaign === null) return refuse('no-such-campaign')
      if (key === null || thumbnail === null) return refuse('no-such-asset')
      return shown(deps.thumbnails, key, { thumbnail, headers, isPublic: isPublic && visitor === null })
    },
  }
}

interface Shown {
  readonly thumbnail: Thumbnail
  readonly headers: RequestHeaders
  readonly isPublic: boolean
}

async function shown(
  thumbnails: Thumbnails,
  key: ThumbnailKey,
  { thumbnail, headers, isPublic }: Shown,
): Promise<Success | Refusal> {
  const asked = { hash: thumbnail.hash, headers, isPublic }
  const unchanged = unchangedPicture(asked)
  if (unchanged !== null) return unchanged
  const found = await thumbnails.read(key)
  // It was replaced meanwhile: the public must ask again, and the rights to the new one are checked.
  if (found === null || found.hash !== thumbnail.hash) return refuse('no-such-asset')
  return shownPicture(found, asked, 'thumbnail')
}

async function findThumbnail(thumbnails: Thumbnails, { campaign, owner, asset }: ThumbnailKey) {
  return (await thumbnails.list(campaign)).of(owner).get(asset) ?? null
}

function keyOf({ id }: Campaign, params: Params): ThumbnailKey | null {
  const owner = AssetOwner.safeParse(params['owner'])
  const asset = AssetId.safeParse(params['asset'])
  return owner.success && asset.success ? { campaign: id, owner: owner.data, asset: asset.data } : null
}
