/** Exports of plans over HTTP: a plan as a file in each format. */
import type { Campaign } from '../../shared/campaign.ts'
import { EXPORT_FORMATS, exportFileName, type ExportFormat } from '../../shared/exports/exportFormats.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { PLAN_FILE_VERSION, type ExportedComment, type PlanFile } from '../../shared/exports/planFile.ts'
import type { CampaignId, CentreId, DocumentName, PersonId } from '../../shared/ids.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Person } from '../../shared/permissions.ts'
import type { PlanView } from '../../shared/plans/api.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import { route, type Params, type RequestHeaders, type Route } from '../http/route.ts'
import { exportedPlan } from './exportedPlan.ts'
import { MAX_CONTENT_BYTES, type ExportWorker } from './exportWorker.ts'
import type { FileAnswers } from './fileAnswers.ts'
import { languageOfFile } from '../http/languageOfFile.ts'
import type { OwnerNames } from './ownerNames.ts'
import { packPlans } from './packedPlans.ts'

interface ExportRoutesDeps extends Pick<Core, 'findCampaign' | 'findCentre' | 'homeOf' | 'now' | 'people'> {
  /** The comments of a plan that a person may read. */
  readonly commentsOf: (person: Person, document: DocumentName) => Promise<readonly ExportedComment[]>
  readonly ownerNames: OwnerNames
  readonly viewOf: (key: { campaign: CampaignId; centre: CentreId }) => Promise<PlanView | null>
  readonly worker: Pick<ExportWorker, 'write'>
  readonly files: FileAnswers
  /** Notes in the audit log who exported what. */
  readonly audit: (by: PersonId, detail: Readonly<Record<string, unknown>>) => Promise<void>
}

interface Asked {
  readonly campaign: Campaign
  readonly centre: NetworkCentre
  readonly format: ExportFormat
}

/** Who asked, and whether for comments in the margin. */
interface AskedBy {
  readonly person: Person
  readonly withComments: boolean
  readonly headers: RequestHeaders
  readonly language: InterfaceLanguage
}

export const exportRoutes = (deps: ExportRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: `/api/campaigns/:campaign/plans/:file{[^/]+[.](?:${EXPORT_FORMATS.join('|')})}`,
    bounds: 'file',
    requires: 'plan.read',
    async find(params) {
      const found = findAsked(deps, params)
      return isRefusal(found) ? found : { subject: { centre: found.centre.id }, found }
    },
    async handle({ found, person, query, headers }) {
      const spoken = await languageOfFile(deps, person.id, found.format, query)
      if (isRefusal(spoken)) return spoken
      const withComments = found.format === 'docx' && query.get('comments') === 'yes'
      return answerExport(deps, found, { person, withComments, headers, ...spoken })
    },
  }),
]

function findAsked({ findCampaign, findCentre }: ExportRoutesDeps, params: Params): Asked | Refusal {
  const campaign = campaignIn(findCampaign, params)
  if (isRefusal(campaign)) return campaign
  const [id = '', ending] = (params['file'] ?? '').split('.')
  const format = EXPORT_FORMATS.find((one) => one === ending)
  if (format === undefined) return refuse('not-found')
  const centre = findCentre(campaign, id)
  return centre === null ? refuse('no-such-centre') : { campaign, centre, format }
}

async function answerExport(
  deps: ExportRoutesDeps,
  { campaign, centre, format }: Asked,
  { person, withComments, headers, language }: AskedBy,
): Promise<Success | Refusal> {
  let activities = 0
  const document = documentName({ kind: 'plan', campaign: campaign.id, centre: centre.id })
  const comments = async () => (withComments ? { comments: [...(await deps.commentsOf(person, document))] } : {})
  return deps.files.answer({
    person: person.id,
    name: fileNameOf(campaign, centre, format),
    format,
    // A plan is viewed only for people who may have a file now.
    async begin() {
      const view = await deps.viewOf({ campaign: campaign.id, centre: centre.id })
      if (view === null) return refuse('no-plan')
      activities = view.activities.length
      const owners = (await deps.ownerNames(person, [centre.id])).get(centre.id)
      const file: PlanFile = {
        format: 'sid-workspace/plans',
        version: PLAN_FILE_VERSION,
        asOf: deps.now().toISOString(),
        workspace: deps.homeOf(headers),
        plans: [{ ...exportedPlan(campaign, centre, view, owners), ...(await comments()) }],
      }
      return deps.worker.write({ format, language }, () => packPlans(file, MAX_CONTENT_BYTES))
    },
    audit: () =>
      deps.audit(person.id, {
        campaign: campaign.id,
        centre: centre.id,
        format,
        activities,
        ...(withComments ? { withComments } : {}),
      }),
  })
}

/** A country's further centres have a number in their ids. */
function fileNameOf({ id: campaign }: Campaign, { id, countryName }: NetworkCentre, format: ExportFormat): string {
  const [, number] = id.split('-')
  return exportFileName([campaign, countryName, ...(number === undefined ? [] : [number])], format)
}
