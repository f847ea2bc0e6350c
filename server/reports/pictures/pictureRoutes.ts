/** Pictures of highlights over HTTP: uploaded by those who write the report, shown to those who may read a report that names them. */
import { can } from '../../../shared/permissions.ts'
import { ReportPictureId } from '../../../shared/reports/fields.ts'
import type { Core } from '../../core.ts'
import { isRefusal, refuse } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import { campaignIn } from '../../http/inCampaign.ts'
import { PICTURE_FAULTS, shownPicture, unchangedPicture } from '../../pictures/pictureAnswer.ts'
import { readPicture } from '../../pictures/readPicture.ts'
import type { PublishedReports } from '../published/publishedReports.ts'
import type { ReportPlace, ReportRecords } from '../reportRecords.ts'
import { namedBy } from './pictureNames.ts'
import type { ReportPictures } from './reportPictures.ts'

export interface PictureRoutesDeps extends Pick<Core, 'campaigns' | 'db' | 'findCampaign' | 'findCentre' | 'now'> {
  readonly records: Pick<ReportRecords, 'standing'>
  readonly pictures: ReportPictures
  readonly published: Pick<PublishedReports, 'of'>
}

export const pictureRoutes = (deps: PictureRoutesDeps): readonly Route[] => [uploadRoute(deps), shownRoute(deps)]

function findPlace({ findCampaign, findCentre }: PictureRoutesDeps, params: Params) {
  const campaign = campaignIn(findCampaign, params)
  if (isRefusal(campaign)) return campaign
  const centre = findCentre(campaign, params['centre'] ?? '')
  return centre === null ? refuse('no-such-centre') : { campaign: campaign.id, centre: centre.id }
}

const uploadRoute = (deps: PictureRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/reports/:centre/pictures',
    bounds: 'picture',
    requires: 'report.edit',
    reads: 'bytes',
    async find(params) {
      const place = findPlace(deps, params)
      if (isRefusal(place)) return place
      const closed = deps.campaigns.isClosedFor(place.campaign, place.centre)
      return { subject: { owner: place.centre, closed }, found: place }
    },
    async handle({ found: place, bytes, person }) {
      if (bytes === null) return refuse('picture-unknown')
      if (!(await deps.records.standing(place)).isBegun) return refuse('no-such-report')
      const read = await readPicture(Buffer.from(bytes))
      if (typeof read === 'string') return refuse(PICTURE_FAULTS[read])
      const added = await deps.pictures.add(place, read, { person: person.id, at: deps.now() })
      return typeof added === 'string' ? refuse(added) : { status: 201, json: added }
    },
  })

/** Without a session, only pictures of the published report are served; a refusal reveals nothing about the rest. */
const shownRoute = (deps: PictureRoutesDeps): Route => ({
  method: 'GET',
  path: '/report-pictures/:campaign/:centre/:picture',
  bounds: 'picture',
  requires: 'report.read-picture',
  refuseSender: async () => null,
  async answer({ params, headers }, visitor) {
    const [place, id] = [findPlace(deps, params), ReportPictureId.safeParse(params['picture'])]
    if (visitor === null && (isRefusal(place) || !id.success)) return refuse('no-session')
    if (isRefusal(place)) return place
    if (!id.success) return refuse('not-found')
    const isPublic = await isPublished(deps, place, id.data)
    // One that is not stored is named by none: others do not learn which there are. For a visitor without a session nothing is looked up.
    const named = isPublic ? 'public' : visitor === null ? 'draft' : await namedBy(deps.db, place, id.data)
    const subject = { centre: place.centre, namedBy: named }
    if (!can(visitor, 'report.read-picture', subject)) return refuse(visitor === null ? 'no-session' : 'not-allowed')
    const asked = { hash: id.data, headers, isPublic: isPublic && visitor === null }
    const picture = await deps.pictures.read(place, id.data)
    if (picture === null) return refuse('not-found')
    return unchangedPicture(asked) ?? shownPicture(picture, asked, 'highlight')
  },
})

async function isPublished(
  { published }: PictureRoutesDeps,
  place: ReportPlace,
  id: ReportPictureId,
): Promise<boolean> {
  const highlights = (await published.of(place.campaign))?.content.highlights ?? []
  return highlights.some(({ of, picture }) => of.id === place.centre && picture?.id === id)
}
