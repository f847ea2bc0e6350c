/** Keeps the table of plans, and what readers see of each, in step with their documents. */
import { documentName } from '../../shared/ids.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { createProjection, type Projection } from '../sync/projection.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { PlanKey, Plans } from './plans.ts'

export type PlanProjection = Projection<PlanKey, PlanContent>

export function createPlanProjection(world: {
  readonly rooms: Pick<Rooms, 'read' | 'sequenceOf'>
  readonly plans: Plans
  readonly onProjected: (key: PlanKey, version: number) => void
  readonly onFailure: (key: PlanKey, error: unknown) => void
}): PlanProjection {
  return createProjection({
    rooms: world.rooms,
    nameOf: (key) => documentName({ kind: 'plan', ...key }),
    view: (doc) => viewPlan(doc),
    async onProjected(key, { version, content }) {
      await world.plans.summarise(key, version, content, new Date())
      world.onProjected(key, version)
    },
    onFailure: world.onFailure,
  })
}
