/** Keeps the tables of plans, and what readers see of each, in step with their documents. */
import * as Y from 'yjs'
import { documentName, type DocumentName } from '../../shared/ids.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { LogEntry } from '../store/updateLog.ts'
import { createProjection, type Projection } from '../sync/projection.ts'
import type { Rooms } from '../sync/rooms.ts'
import { openWindow, widenWindow, writersIn, type LastChanges, type Window } from './lastChanges.ts'
import type { PlanKey, Plans } from './plans.ts'

export interface PlanProjection extends Omit<Projection<PlanKey, PlanContent>, 'changed'> {
  /** A plan's document has a newer committed state, brought by these entries. */
  changed(key: PlanKey, entries: readonly LogEntry[]): void
}

export function createPlanProjection(world: {
  readonly rooms: Pick<Rooms, 'read' | 'sequenceOf'>
  readonly plans: Plans
  readonly lastChanges: Pick<LastChanges, 'note'>
  readonly onProjected: (key: PlanKey, version: number) => void
  readonly onFailure: (key: PlanKey, error: unknown) => void
}): PlanProjection {
  const windows = new Map<DocumentName, Window>()
  /** The state vector that was projected last. */
  const projected = new Map<DocumentName, ReadonlyMap<number, number>>()
  const nameOf = (key: PlanKey) => documentName({ kind: 'plan', ...key })

  const projection = createProjection<PlanKey, PlanContent>({
    rooms: world.rooms,
    nameOf,
    view: (doc) => viewPlan(doc),
    keep(key, { version, content }, doc) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openWindow()
      const since = projected.get(name) ?? new Map<number, number>()
      windows.delete(name)
      projected.set(name, Y.decodeStateVector(Y.encodeStateVector(doc)))
      const activities = [...content.activities, ...content.trash]
      const writers = new Map(activities.map(({ id }) => [id, writersIn(activityMap(doc, id), window, since)]))
      return async () => {
        const at = new Date()
        await world.lastChanges.note(key, { activities, writersOf: (id) => writers.get(id) ?? window.people }, at)
        await world.plans.summarise(key, version, content, at)
      }
    },
    onProjected: world.onProjected,
    onFailure: world.onFailure,
  })

  return {
    ...projection,
    changed(key, entries) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openWindow()
      windows.set(name, window)
      widenWindow(window, entries)
      projection.changed(key)
    },
  }
}
