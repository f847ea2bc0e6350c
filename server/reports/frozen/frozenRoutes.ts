/** Frozen reports over HTTP: the network's report is frozen with its moment, read, taken as a file, and deleted. */
import type { Campaign } from '../../../shared/campaign.ts'
import { NetworkReportFile, REPORT_FORMATS } from '../../../shared/reports/reportFile.ts'
import type { CampaignId, PersonId } from '../../../shared/ids.ts'
import type { FrozenReport, FrozenReports as FrozenList } from '../../../shared/reports/frozen.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { Core } from '../../core.ts'
import { byCampaign, campaignIn } from '../../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import { formatOf, type AnswerReport, type ReportWriters } from '../files/answerFile.ts'
import type { NetworkViewDeps } from '../networkView.ts'
import { picturesOfNetwork } from '../pictures/filePictures.ts'
import type { ReportPictures } from '../pictures/reportPictures.ts'
import { takeBack, type PublishedReport, type PublishedReports } from '../published/publishedReports.ts'
import type { ReportRecords } from '../reportRecords.ts'
import { addFrozen, removeFrozen, type FrozenReports, type FrozenRow } from './frozenReports.ts'
import { makeFrozen } from './makeFrozen.ts'

export interface FrozenRoutesDeps extends Core, Pick<NetworkViewDeps, 'accepted' | 'jointIn'> {
  readonly records: ReportRecords
  readonly frozen: FrozenReports
  readonly published: PublishedReports
  readonly writers: ReportWriters
  readonly answerReport: AnswerReport
  readonly pictures: ReportPictures
}

const path = '/api/campaigns/:campaign/report/frozen'

export const frozenRoutes = (deps: FrozenRoutesDeps): readonly Route[] => [
  listRoute(deps),
  freezeRoute(deps),
  // Before the reports themselves: a file's name would be taken for an id.
  fileRoute(deps),
  readRoute(deps),
  deleteRoute(deps),
]

const listRoute = (deps: FrozenRoutesDeps): Route =>
  route({
    method: 'GET',
    path,
    bounds: 'list',
    requires: 'report.read',
    find: byCampaign(deps.findCampaign),
    async handle({ found }) {
      const rows = await deps.frozen.list(found.id)
      const names = await deps.namesOf(rows.flatMap(({ frozen_by: by }) => by ?? []))
      const published = await deps.published.of(found.id)
      const json: FrozenList = { frozen: rows.map((row) => asFrozen(row, names, published)) }
      return { status: 200, json }
    },
  })

const asFrozen = (
  row: FrozenRow,
  names: ReadonlyMap<PersonId, string>,
  published: PublishedReport | null,
): FrozenReport => ({
  id: row.id,
  at: row.frozen_at,
  by: row.frozen_by === null ? '' : (names.get(row.frozen_by) ?? ''),
  accepted: row.accepted,
  publishedAt: published?.frozen === row.id ? published.publishedAt : null,
})

function freezeRoute(deps: FrozenRoutesDeps): Route {
  /** One at a time for each campaign: a freeze counts before the next begins. */
  const freezing = new Set<CampaignId>()
  return route({
    method: 'POST',
    path,
    bounds: 'file',
    requires: 'report.freeze',
    find: byCampaign(deps.findCampaign),
    async handle({ found: campaign, person, headers }) {
      if (freezing.has(campaign.id)) return { ...refuse('too-many-exports'), headers: { 'retry-after': '10' } }
      freezing.add(campaign.id)
      try {
        return await freeze(deps, campaign, { person, workspace: deps.homeOf(headers) })
      } finally {
        freezing.delete(campaign.id)
      }
    },
  })
}

async function freeze(
  deps: FrozenRoutesDeps,
  campaign: Campaign,
  { person, workspace }: { readonly person: Person; readonly workspace: string },
): Promise<Success | Refusal> {
  const [at, by] = [deps.now(), person.id]
  if (!(await deps.frozen.hasRoom(campaign.id, at))) return refuse('too-many-frozen')
  const made = await makeFrozen(deps, campaign, { at, workspace, reader: person })
  if (made === null) return refuse('answer-too-large')
  const { row, packed } = made
  await deps.db.transaction().execute(async (trx) => {
    await addFrozen(trx, row, packed)
    await deps.audit(trx, at, by, 'report.freeze', { campaign: campaign.id })
  })
  deps.bus.publish({ kind: 'report-changed', campaign: campaign.id, owner: 'network' })
  return { status: 201, json: asFrozen(row, await deps.namesOf([by]), null) }
}

/** Only people who may read it learn whether it exists. */
function findNamed({ findCampaign }: FrozenRoutesDeps, params: Params, id: string) {
  const campaign = campaignIn(findCampaign, params)
  return isRefusal(campaign) ? campaign : { subject: {}, found: { campaign, id } }
}

const fileRoute = (deps: FrozenRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/:file{[^/]+[.](?:${REPORT_FORMATS.join('|')})}`,
    bounds: 'file',
    requires: 'report.read',
    async find(params) {
      const file = params['file'] ?? ''
      const named = findNamed(deps, params, file.split('.')[0] ?? '')
      const format = formatOf(file)
      if (isRefusal(named)) return named
      return format === null ? refuse('not-found') : { ...named, found: { ...named.found, format } }
    },
    async handle({ found: { campaign, id, format }, person, query }) {
      const row = await deps.frozen.find(campaign.id, id)
      if (row === null) return refuse('no-such-frozen-report')
      return deps.answerReport({
        person: person.id,
        campaign: campaign.id,
        centre: null,
        format,
        name: [campaign.id, 'network-report', row.frozen_at.slice(0, 10)],
        query,
        async write(localiser) {
          const content = NetworkReportFile.parse(JSON.parse((await deps.frozen.read(id)).toString()))
          return deps.writers.network[format](content, await picturesOfNetwork(deps.pictures, content), localiser)
        },
      })
    },
  })

const readRoute = (deps: FrozenRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/:frozen`,
    bounds: 'document',
    requires: 'report.read',
    find: async (params) => findNamed(deps, params, params['frozen'] ?? ''),
    async handle({ found: { campaign, id } }) {
      const row = await deps.frozen.find(campaign.id, id)
      if (row === null) return refuse('no-such-frozen-report')
      const names = await deps.namesOf(row.frozen_by === null ? [] : [row.frozen_by])
      // The content is JSON already, and is not read here.
      const head = Buffer.from(
        `{"frozen":${JSON.stringify(asFrozen(row, names, await deps.published.of(campaign.id)))},"content":`,
      )
      const bytes = Buffer.concat([head, await deps.frozen.read(id), Buffer.from('}')])
      return { status: 200, bytes, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } }
    },
  })

const deleteRoute = (deps: FrozenRoutesDeps): Route =>
  route({
    method: 'DELETE',
    path: `${path}/:frozen`,
    bounds: 'small',
    requires: 'report.freeze',
    find: async (params) => findNamed(deps, params, params['frozen'] ?? ''),
    async handle({ found: { campaign, id }, person }) {
      const row = await deps.frozen.find(campaign.id, id)
      if (row === null) return refuse('no-such-frozen-report')
      await deps.db.transaction().execute(async (trx) => {
        const wasPublished = await takeBack(trx, row.id)
        await removeFrozen(trx, row.id)
        if (wasPublished) await deps.audit(trx, deps.now(), person.id, 'report.unpublish', { campaign: campaign.id })
        await deps.audit(trx, deps.now(), person.id, 'report.delete-frozen', { campaign: campaign.id })
      })
      deps.published.forget(campaign.id)
      deps.bus.publish({ kind: 'report-changed', campaign: campaign.id, owner: 'network' })
      return { status: 204 }
    },
  })
