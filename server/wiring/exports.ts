/** Files of plans and of selections: what exports are given of the other features. */
import type { Campaign } from '../../shared/campaign.ts'
import type { AuditAction } from '../../shared/accounts/audit.ts'
import type { PersonId } from '../../shared/ids.ts'
import { briefingRoutes } from '../exports/briefings/briefingRoutes.ts'
import { exportRoutes } from '../exports/routes.ts'
import { selectionRoutes } from '../exports/selectionRoutes.ts'
import type { Route } from '../http/route.ts'
import type { Features } from './features.ts'
import { selectionSource } from './overview.ts'

export function routesOfExports(features: Features): readonly Route[] {
  const { db, writeAudit, campaigns, planViewOf: viewOf } = features
  const audit = (action: AuditAction) => (by: PersonId, detail: Readonly<Record<string, unknown>>) =>
    db.transaction().execute((trx) => writeAudit(trx, new Date(), by, action, detail))
  const selection = selectionSource(features)
  const common = {
    findCampaign: (id: string) => campaigns.find(id),
    viewOf,
    worker: features.exports,
    files: features.fileAnswers,
    homeOf: features.accounts.homeOf,
    now: () => new Date(),
  }
  return [
    ...exportRoutes({
      ...common,
      findCentre: ({ id }: Campaign, centre: string) => campaigns.findCentre(id, centre),
      audit: audit('plan.export'),
    }),
    ...selectionRoutes({ ...common, ...selection, audit: audit('selection.export') }),
    ...briefingRoutes({
      ...common,
      ...selection,
      briefings: features.briefings,
      audit: (action, by, detail) => audit(action)(by, detail),
    }),
  ]
}
