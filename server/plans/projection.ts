/** Keeps the tables of plans, and what readers see of each, in step with their documents. */
import * as Y from 'yjs'
import { type DocumentName } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { openPlanViewer, type PlanViewer } from '../../shared/plans/planViewer.ts'
import type { LogEntry } from '../store/updateLog.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection.ts'
import { openEditWindow, widenEditWindow, writersIn, type LastChanges, type EditWindow } from './lastChanges.ts'
import type { PlanKey, Plans } from './plans.ts'

export interface PlanProjection extends Omit<Projection<PlanKey, PlanContent>, 'changed'> {
  /** A plan's document has a newer committed state, brought by these entries. */
  changed(key: PlanKey, entries: readonly LogEntry[]): void
}

export function createPlanProjection(
  deps: ProjectionSource & {
    readonly plans: Plans
    readonly lastChanges: Pick<LastChanges, 'note'>
    readonly onProjected: (key: PlanKey, version: number) => void
    readonly onFailure: (key: PlanKey, error: unknown) => void
  },
): PlanProjection {
  const windows = new Map<DocumentName, EditWindow>()
  /** The state vector that was projected last. */
  const projected = new Map<DocumentName, ReadonlyMap<number, number>>()
  /** A live document is viewed by what changed in it; one that was frozen since is another, and is viewed as a whole. */
  const viewers = new WeakMap<Y.Doc, PlanViewer>()
  /** Those whose change is on record. The viewer makes a new one when anything in an activity changes. */
  const noted = new WeakSet<ActivityView>()
  const nameOf = (key: PlanKey) => documentName({ kind: 'plan', ...key })
  function viewerOf(doc: Y.Doc): PlanViewer {
    const viewer = viewers.get(doc) ?? openPlanViewer(doc)
    viewers.set(doc, viewer)
    return viewer
  }

  const projection = createProjection<PlanKey, PlanContent>({
    rooms: deps.rooms,
    clock: deps.clock,
    nameOf,
    view: (doc) => viewerOf(doc).view(),
    store(key, { version, content }, doc) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openEditWindow()
      const since = projected.get(name) ?? new Map<number, number>()
      windows.delete(name)
      projected.set(name, Y.decodeStateVector(Y.encodeStateVector(doc)))
      const activities = [...content.activities, ...content.trash].filter((activity) => !noted.has(activity))
      const writers = new Map(activities.map(({ id }) => [id, writersIn(activityMap(doc, id), window, since)]))
      return async () => {
        const at = new Date()
        await deps.lastChanges.note(key, { activities, writersOf: (id) => writers.get(id) ?? window.people }, at)
        await deps.plans.summarise(key, version, content, at)
        for (const activity of activities) noted.add(activity)
      }
    },
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })

  return {
    ...projection,
    changed(key, entries) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openEditWindow()
      windows.set(name, window)
      widenEditWindow(window, entries)
      projection.changed(key)
    },
  }
}
