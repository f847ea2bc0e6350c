/** Reports as they are written, for submitting them, kept in step with their documents. */
import { documentName } from '../../shared/documents/kinds.ts'
import type { AssetOwner, CampaignId } from '../../shared/ids.ts'
import type { ReportContent } from '../../shared/reports/reportView.ts'
import { viewReport } from '../../shared/reports/view.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection/projection.ts'

export interface ReportKey {
  readonly campaign: CampaignId
  /** `network`: the coordinators' own chapters. */
  readonly owner: AssetOwner
}
export type ReportsProjection = Projection<ReportKey, ReportContent>

export function createReportsProjection(
  deps: ProjectionSource & {
    readonly onProjected: (key: ReportKey) => void
    readonly onFailure: (key: ReportKey, error: unknown) => void
  },
): ReportsProjection {
  return createProjection({
    rooms: deps.rooms,
    clock: deps.clock,
    rate: deps.rate,
    nameOf: (key) => documentName({ kind: 'report', ...key }),
    view: viewReport,
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })
}
