/** Reports as files, over HTTP: the network's, and the newest one of a centre that the person may read. */
import { REPORT_FORMATS, type CentreReportFile } from '../../../shared/reports/reportFile.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import type { Core } from '../../core.ts'
import { campaignIn } from '../../http/inCampaign.ts'
import { isRefusal, refuse } from '../../http/result.ts'
import { route, type Route } from '../../http/route.ts'
import { networkFile, type NetworkViewDeps } from '../networkView.ts'
import type { ReportRecords } from '../reportRecords.ts'
import { picturesOfCentre, picturesOfNetwork } from '../pictures/filePictures.ts'
import type { ReportPictures } from '../pictures/reportPictures.ts'
import { readableOf } from '../readableOf.ts'
import { formatOf, type AnswerReport, type ReportWriters } from './answerFile.ts'

export interface FileRoutesDeps extends Core, Pick<NetworkViewDeps, 'accepted' | 'jointIn'> {
  readonly records: ReportRecords
  readonly writers: ReportWriters
  readonly answerReport: AnswerReport
  readonly pictures: ReportPictures
}

const FORMATS = REPORT_FORMATS.join('|')

export const fileRoutes = (deps: FileRoutesDeps): readonly Route[] => [networkRoute(deps), centreRoute(deps)]

const networkRoute = (deps: FileRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `/api/campaigns/:campaign/:file{report[.](?:${FORMATS})}`,
    bounds: 'file',
    requires: 'report.read',
    async find(params) {
      const [campaign, format] = [campaignIn(deps.findCampaign, params), formatOf(params['file'] ?? '')]
      if (isRefusal(campaign)) return campaign
      return format === null ? refuse('not-found') : { subject: {}, found: { campaign, format } }
    },
    handle: ({ found: { campaign, format }, person, headers, query }) =>
      deps.answerReport({
        person: person.id,
        campaign: campaign.id,
        centre: null,
        format,
        name: [campaign.id, 'network-report'],
        query,
        async write(localiser) {
          const about = { asOf: deps.now().toISOString(), workspace: deps.homeOf(headers), reader: person }
          const file = await networkFile(deps, campaign, about)
          return deps.writers.network[format](file, await picturesOfNetwork(deps.pictures, file), localiser)
        },
      }),
  })

const centreRoute = (deps: FileRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `/api/campaigns/:campaign/reports/:file{[^/]+[.](?:${FORMATS})}`,
    bounds: 'file',
    requires: 'report.read',
    async find(params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const [name = ''] = (params['file'] ?? '').split('.')
      const [centre, format] = [deps.findCentre(campaign, name), formatOf(params['file'] ?? '')]
      if (centre === null || format === null) return refuse('no-such-centre')
      return { subject: {}, found: { campaign, centre, format } }
    },
    handle: ({ found: { campaign, centre, format }, person, headers, query }) =>
      deps.answerReport({
        person: person.id,
        campaign: campaign.id,
        centre: centre.id,
        format,
        name: [campaign.id, centre.countryName, 'report'],
        query,
        async write(localiser) {
          const place = { campaign: campaign.id, centre: centre.id }
          const { submissions } = await deps.records.standing(place)
          const [newest] = readableOf(person, centre.id, submissions)
          const snapshot = newest === undefined ? null : await deps.records.snapshot(newest)
          if (newest === undefined || snapshot === null) return refuse('no-such-report')
          const file: CentreReportFile = {
            format: 'sid-centre-report',
            campaign,
            centre: { id: centre.id, country: centre.country, countryName: centre.countryName, name: centre.name },
            asOf: deps.now().toISOString(),
            address: `${deps.homeOf(headers)}${reportHref(place)}`,
            at: newest.submitted_at,
            isAccepted: newest.state === 'accepted',
            snapshot,
          }
          return deps.writers.centre[format](file, await picturesOfCentre(deps.pictures, file), localiser)
        },
      }),
  })
