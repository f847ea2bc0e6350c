/** The network's report over HTTP, and the form that coordinators set before the first centre begins. */
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import { figuresOf, type JointActivity } from '../../shared/reports/figures.ts'
import { ReportForm } from '../../shared/reports/form.ts'
import type { NetworkReport, ReportFormView } from '../../shared/reports/api.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { AcceptedReports } from './networkReport.ts'
import { formColumn, type ReportRecords } from './reportRecords.ts'

export interface NetworkRoutesDeps extends Core {
  readonly records: ReportRecords
  readonly accepted: AcceptedReports
  /** Activities that two centres call one event. */
  readonly jointIn: (campaign: CampaignId) => Promise<readonly JointActivity[]>
}

const path = '/api/campaigns/:campaign/report'

export const networkRoutes = (deps: NetworkRoutesDeps): readonly Route[] => [
  figuresRoute(deps),
  formRoute(deps),
  setFormRoute(deps),
]

const figuresRoute = (deps: NetworkRoutesDeps): Route =>
  route({
    method: 'GET',
    path,
    bounds: 'document',
    requires: 'report.read',
    find: byCampaign(deps.findCampaign),
    async handle({ found: { id } }) {
      const reports = await deps.accepted.of(id)
      const json: NetworkReport = { figures: figuresOf(reports, await deps.jointIn(id)) }
      return { status: 200, json }
    },
  })

const formRoute = (deps: NetworkRoutesDeps): Route =>
  route({
    method: 'GET',
    path: `${path}/form`,
    bounds: 'small',
    requires: 'report.read',
    find: byCampaign(deps.findCampaign),
    async handle({ found }) {
      const json: ReportFormView = await deps.records.form(found.id)
      return { status: 200, json }
    },
  })

const setFormRoute = (deps: NetworkRoutesDeps): Route =>
  route({
    method: 'PUT',
    path: `${path}/form`,
    bounds: 'small',
    requires: 'report.set-form',
    body: ReportForm,
    find: async (params) => {
      const campaign = campaignIn(deps.findCampaign, params)
      return isRefusal(campaign) ? campaign : { subject: { closed: campaign.closed }, found: campaign }
    },
    async handle({ found: { id: campaign }, person, body }) {
      const at = deps.now()
      const done = await deps.db.transaction().execute(async (trx) => {
        const begun = await trx
          .selectFrom('report')
          .select('centre')
          .where('campaign', '=', campaign)
          .limit(1)
          .execute()
        if (begun.length > 0) return false
        const row = { campaign, ...setColumns(body, at, person.id) }
        await trx
          .insertInto('report_form')
          .values(row)
          .onConflict((conflict) => conflict.column('campaign').doUpdateSet(setColumns(body, at, person.id)))
          .execute()
        await deps.audit(trx, at, person.id, 'report.form', { campaign })
        return true
      })
      return done ? { status: 204 } : refuse('report-form-fixed')
    },
  })

const setColumns = (form: ReportForm, at: Date, by: PersonId) => ({
  form: formColumn.write(form),
  set_at: at.toISOString(),
  set_by: by,
})
