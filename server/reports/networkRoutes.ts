/** The network's report over HTTP, and the form that coordinators set before the first centre begins. */
import type { PersonId } from '../../shared/ids.ts'
import { ReportForm } from '../../shared/reports/form.ts'
import type { ReportFormView } from '../../shared/reports/api.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { readNetwork, type NetworkViewDeps } from './networkView.ts'
import { formColumn, type ReportRecords } from './reportRecords.ts'

export interface NetworkRoutesDeps extends Core, Pick<NetworkViewDeps, 'accepted' | 'jointIn'> {
  readonly records: ReportRecords
}

const path = '/api/campaigns/:campaign/report'

export const networkRoutes = (deps: NetworkRoutesDeps): readonly Route[] => [
  figuresRoute(deps),
  beginRoute(deps),
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
    handle: async ({ found, person }) => ({ status: 200, json: await readNetwork(deps, found, person) }),
  })

/** Creates the document of the coordinators' chapters, if it does not exist. */
const beginRoute = (deps: NetworkRoutesDeps): Route =>
  route({
    method: 'POST',
    path,
    bounds: 'small',
    requires: 'report.edit',
    find: async (params) => {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      return { subject: { owner: 'network' as const, closed: campaign.closed }, found: campaign }
    },
    async handle({ found: { id: campaign }, person }) {
      await deps.documents.create([{ ref: { kind: 'report', campaign, owner: 'network' } }], person.id)
      deps.bus.publish({ kind: 'report-changed', campaign, owner: 'network' })
      return { status: 204 }
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
      if (done) deps.bus.publish({ kind: 'report-changed', campaign, owner: 'network' })
      return done ? { status: 204 } : refuse('conflict', 'A centre has begun its report: the form stays as it is.')
    },
  })

const setColumns = (form: ReportForm, at: Date, by: PersonId) => ({
  form: formColumn.write(form),
  set_at: at.toISOString(),
  set_by: by,
})
