/** Letters that are being written, for coordinators who only read them, kept in step with their documents. */
import type { UpdateId } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import type { UpdateContent } from '../../shared/updates/updateView.ts'
import { viewUpdate } from '../../shared/updates/view.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection/projection.ts'

export type UpdatesProjection = Projection<UpdateId, UpdateContent>

export function createUpdatesProjection(
  deps: ProjectionSource & {
    readonly onProjected: (update: UpdateId) => void
    readonly onFailure: (update: UpdateId, error: unknown) => void
  },
): UpdatesProjection {
  return createProjection({
    rooms: deps.rooms,
    clock: deps.clock,
    rate: deps.rate,
    nameOf: (update) => documentName({ kind: 'update', update }),
    view: viewUpdate,
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })
}
