/** Keeps the tables of plans, and what readers see of each, in step with their documents. */
import * as Y from 'yjs'
import type { ActivityId, DocumentName } from '../../shared/ids.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { openPlanViewer, type PlanViewer } from '../../shared/plans/planViewer.ts'
import type { LogEntry } from '../store/updateLog.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection/projection.ts'
import type { WriteBehind } from '../store/writeBehind/writeBehind.ts'
import type { ActivityHistory } from './history/activityHistory.ts'
import type { LastChanges } from './lastChanges.ts'
import { openPlanRecords, type NewOwner, type PlanRecords } from './planRecords.ts'
import type { PlanKey, Plans } from './plans.ts'
import { joinWindows, openEditWindow, widenEditWindow, writersIn, type EditWindow } from './writers.ts'

/** Some 3 ms of the thread. */
const ACTIVITIES_READ_AT_ONCE = 25

/** The event is the same whenever, and on whichever node, the change is found. */
interface SetOwner extends NewOwner {
  readonly event: string
}

export type OnNewOwners = (key: PlanKey, owners: readonly SetOwner[], at: Date) => Promise<void>

export interface PlanProjection extends Omit<Projection<PlanKey, PlanContent>, 'changed'> {
  /** A plan's document has a newer committed state, brought by these entries. */
  changed(key: PlanKey, entries: readonly LogEntry[]): void
  /** Reads the records again: another node may have written. */
  forget(): void
}

export function createPlanProjection(
  deps: ProjectionSource & {
    readonly plans: Pick<Plans, 'summary' | 'touched'>
    readonly lastChanges: LastChanges
    readonly history: ActivityHistory
    readonly rows: WriteBehind
    /** Called before the records are stored, and again after a failure. */
    readonly onNewOwners: OnNewOwners
    readonly onProjected: (key: PlanKey, version: number) => void
    readonly onFailure: (key: PlanKey, error: unknown) => void
  },
): PlanProjection {
  const windows = new Map<DocumentName, EditWindow>()
  /** The state vector that was projected last. */
  const projected = new Map<DocumentName, ReadonlyMap<number, number>>()
  /** A live document is viewed by its changes; one that was frozen since is a new object, and is viewed as a whole. */
  const viewers = new WeakMap<Y.Doc, PlanViewer>()
  /** Activities whose change is on record. The viewer makes a new one when anything in an activity changes. */
  let noted = new WeakSet<ActivityView>()
  let records = new WeakMap<Y.Doc, PlanRecords>()
  const nameOf = (key: PlanKey) => documentName({ kind: 'plan', ...key })
  function viewerOf(doc: Y.Doc): PlanViewer {
    const viewer = viewers.get(doc) ?? openPlanViewer(doc)
    viewers.set(doc, viewer)
    return viewer
  }
  function recordsOf(doc: Y.Doc, key: PlanKey): PlanRecords {
    const known = records.get(doc) ?? openPlanRecords(deps, key)
    records.set(doc, known)
    return known
  }

  const projection = createProjection<PlanKey, PlanContent>({
    rooms: deps.rooms,
    clock: deps.clock,
    rate: deps.rate,
    hurry: () => deps.rows.hurry(),
    nameOf,
    view: (doc) => viewerOf(doc).view(),
    // A frozen document is made again for each read: work read ahead would be lost.
    readAhead: (doc, _, isLive) => isLive && viewerOf(doc).readAhead(ACTIVITIES_READ_AT_ONCE) > ACTIVITIES_READ_AT_ONCE,
    store(key, { version, content }, doc) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openEditWindow()
      const since = projected.get(name) ?? new Map<number, number>()
      const now = Y.decodeStateVector(Y.encodeStateVector(doc))
      const activities = [...content.activities, ...content.trash].filter((activity) => !noted.has(activity))
      const writers = new Map(activities.map(({ id }) => [id, writersIn(activityMap(doc, id), window, since)]))
      const owners = ownersSet(doc, activities)
      windows.delete(name)
      return async (when) => {
        const at = new Date()
        const writersOf = (id: ActivityId) => writers.get(id) ?? window.people
        try {
          const compared = await recordsOf(doc, key).compare(content, activities, writersOf, at)
          const newOwners = compared.newOwners.map((one) => ({ ...one, event: owners.get(one.activity) ?? one.owner }))
          if (newOwners.length > 0) await deps.onNewOwners(key, newOwners, at)
          await deps.rows.write([...compared.statements, deps.plans.summary(key, version, content, at)], when)
          compared.stored()
        } catch (error) {
          // The next attempt is also about the commits of this one.
          windows.set(name, joinWindows(window, windows.get(name)))
          throw error
        } finally {
          deps.plans.touched(key.campaign)
        }
        projected.set(name, now)
        for (const activity of activities) noted.add(activity)
      }
    },
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })

  return {
    ...projection,
    forget() {
      noted = new WeakSet()
      records = new WeakMap()
      projected.clear()
    },
    changed(key, entries) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openEditWindow()
      windows.set(name, window)
      widenEditWindow(window, entries)
      projection.changed(key)
    },
  }
}

/** By activity: which edit set its owner, as Yjs names edits. */
function ownersSet(doc: Y.Doc, activities: readonly ActivityView[]): ReadonlyMap<ActivityId, string> {
  return new Map(
    activities.flatMap(({ id, owner }): readonly [ActivityId, string][] => {
      const set = owner === null ? undefined : activityMap(doc, id)?._map.get('owner')
      return set === undefined ? [] : [[id, `${set.id.client}.${set.id.clock}`]]
    }),
  )
}
