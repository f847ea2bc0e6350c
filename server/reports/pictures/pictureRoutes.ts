/** Pictures of highlights over HTTP: uploaded by those who write the report, shown to those who may read a report that names them. */
import { ReportPictureId } from '../../../shared/reports/fields.ts'
import type { Core } from '../../core.ts'
import { isRefusal, refuse } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import { campaignIn } from '../../http/inCampaign.ts'
import { PICTURE_FAULTS, shownPicture, unchangedPicture } from '../../pictures/pictureAnswer.ts'
import { readPicture } from '../../pictures/readPicture.ts'
import type { ReportRecords } from '../reportRecords.ts'
import { namedBy } from './pictureNames.ts'
import type { ReportPictures } from './reportPictures.ts'

export interface PictureRoutesDeps extends Pick<Core, 'campaigns' | 'db' | 'findCampaign' | 'findCentre' | 'now'> {
  readonly records: Pick<ReportRecords, 'standing'>
  readonly pictures: ReportPictures
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

const shownRoute = (deps: PictureRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/report-pictures/:campaign/:centre/:picture',
    bounds: 'picture',
    requires: 'report.read-picture',
    async find(params) {
      const place = findPlace(deps, params)
      if (isRefusal(place)) return place
      const id = ReportPictureId.safeParse(params['picture'])
      if (!id.success) return refuse('no-such-picture')
      // One that is not stored is named by none: others do not learn which there are.
      const subject = { centre: place.centre, namedBy: await namedBy(deps.db, place, id.data) }
      return { subject, found: { place, id: id.data } }
    },
    async handle({ found: { place, id }, headers }) {
      const asked = { hash: id, headers, isPublic: false }
      const picture = await deps.pictures.read(place, id)
      if (picture === null) return refuse('no-such-picture')
      return unchangedPicture(asked) ?? shownPicture(picture, asked, 'highlight')
    },
  })
