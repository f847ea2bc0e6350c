/** Keeps the table of tasks, and what their planners read of them over HTTP, in step with two documents: the tasks and the plan. */
import { hash } from 'node:crypto'
import * as Y from 'yjs'
import type { LocalDate } from '../../shared/days.ts'
import { documentName } from '../../shared/documents/kinds.ts'
import type { DocumentName, PersonId, TaskId } from '../../shared/ids.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { arrangeTasks, type ArrangedTask } from '../../shared/tasks/arrange.ts'
import { taskMap } from '../../shared/tasks/layout.ts'
import type { TasksContent } from '../../shared/tasks/taskView.ts'
import { openTasksViewer, type TasksViewer } from '../../shared/tasks/view.ts'
import type { PlanKey } from '../plans/plans.ts'
import { joinWindows, openEditWindow, widenEditWindow, writersIn, type EditWindow } from '../plans/writers.ts'
import type { LogEntry } from '../store/updateLog.ts'
import type { WriteBehind } from '../store/writeBehind/writeBehind.ts'
import { createProjection, type Projection, type ProjectionSource } from '../sync/projection/projection.ts'
import { personOf, rowOfTask, type StoredTasks, type TaskRow, type TaskRows } from './taskRows.ts'

export interface TasksProjection extends Omit<Projection<PlanKey, TasksContent>, 'changed'> {
  /** A centre's tasks have a newer committed state, brought by these entries. */
  changed(key: PlanKey, entries: readonly LogEntry[]): void
  /** The centre's plan has a newer row: days and titles of tasks may follow. */
  planChanged(key: PlanKey): void
  /** Reads the rows again: another node may have written. */
  forget(): void
  /** The tasks joined with their plan, as they are committed. @returns null if the centre has no plan */
  arranged(key: PlanKey): Promise<readonly ArrangedTask[] | null>
}

interface TasksProjectionDeps extends ProjectionSource {
  readonly now: () => Date
  readonly taskRows: TaskRows
  readonly rows: WriteBehind
  readonly planOf: (key: PlanKey) => Promise<{ readonly version: number; readonly content: PlanContent } | null>
  /** The campaign's day, from which tasks of a plan as a whole are counted. */
  readonly dayOf: (key: PlanKey) => LocalDate | null
  readonly onProjected: (key: PlanKey) => void
  readonly onFailure: (key: PlanKey, error: unknown) => void
}

const nameOf = (key: PlanKey): DocumentName => documentName({ kind: 'tasks', ...key })

export function createTasksProjection(deps: TasksProjectionDeps): TasksProjection {
  const windows = new Map<DocumentName, EditWindow>()
  /** The state vector that was projected last. */
  const projected = new Map<DocumentName, ReadonlyMap<number, number>>()
  /** The rows as this node wrote them last. A document that was frozen since is a new object. */
  let written = new WeakMap<Y.Doc, StoredTasks>()
  /** The part of a plan that its tasks follow from, as it was seen last. */
  const followed = new Map<DocumentName, string>()

  /** A live document is viewed by its changes; one that was frozen since is a new object, and is viewed as a whole. */
  const viewers = new WeakMap<Y.Doc, TasksViewer>()
  function viewerOf(doc: Y.Doc): TasksViewer {
    const viewer = viewers.get(doc) ?? openTasksViewer(doc)
    viewers.set(doc, viewer)
    return viewer
  }

  const projection = createProjection<PlanKey, TasksContent>({
    rooms: deps.rooms,
    clock: deps.clock,
    rate: deps.rate,
    hurry: () => deps.rows.hurry(),
    nameOf,
    view: (doc) => viewerOf(doc).view(),
    store(key, { version, content }, doc) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openEditWindow()
      const since = projected.get(name) ?? new Map<number, number>()
      const now = Y.decodeStateVector(Y.encodeStateVector(doc))
      const known = written.get(doc)
      const writers = new Map(
        content.tasks
          .filter(({ id, who }) => personOf(who) !== (known?.rows.get(id)?.person ?? null))
          .map(({ id }) => [id, writersIn(taskMap(doc, id), window, since)]),
      )
      windows.delete(name)
      return async (when) => {
        try {
          const [plan, stored] = [await deps.planOf(key), known ?? (await deps.taskRows.stored(key))]
          const given = { stored, writersOf: (task: TaskId) => writers.get(task) ?? window.people, at: deps.now() }
          const rows = arrange(deps, key, content, plan).map((task) => rowOfTask(key, task, giving(task, given)))
          const versions = { tasks: version, plan: plan?.version ?? -1 }
          await deps.rows.write(deps.taskRows.statements(key, stored, rows, versions), when)
          written.set(doc, { rows: new Map(rows.map((row) => [row.task, row])), isFirst: false })
        } catch (error) {
          written.delete(doc)
          // The next attempt is also about the commits of this one.
          windows.set(name, joinWindows(window, windows.get(name)))
          throw error
        }
        projected.set(name, now)
      }
    },
    onProjected: deps.onProjected,
    onFailure: deps.onFailure,
  })

  async function follow(key: PlanKey): Promise<void> {
    const [name, plan] = [nameOf(key), await deps.planOf(key)]
    const facts = plan === null ? '' : factsOf(plan.content)
    if (followed.get(name) === facts) return
    followed.set(name, facts)
    projection.changed(key)
  }

  return {
    ...projection,
    changed(key, entries) {
      const name = nameOf(key)
      const window = windows.get(name) ?? openEditWindow()
      windows.set(name, window)
      widenEditWindow(window, entries)
      projection.changed(key)
    },
    planChanged: (key) => void follow(key).catch((error: unknown) => deps.onFailure(key, error)),
    forget() {
      written = new WeakMap()
      projected.clear()
    },
    async arranged(key) {
      const [plan, tasks] = [await deps.planOf(key), await projection.view(key)]
      return plan === null ? null : arrange(deps, key, tasks?.content ?? { tasks: [] }, plan)
    },
  }
}

/** What tasks follow from, as a digest: a change of anything else leaves their rows as they are. */
function factsOf({ activities, trash }: PlanContent): string {
  const facts = [
    activities.map(({ id, title, startsOn, endsOn }) => [id, title, startsOn, endsOn]),
    trash.map(({ id }) => id),
  ]
  return hash('sha256', JSON.stringify(facts))
}

function arrange(
  { dayOf }: Pick<TasksProjectionDeps, 'dayOf'>,
  key: PlanKey,
  { tasks }: Pick<TasksContent, 'tasks'>,
  plan: { readonly content: PlanContent } | null,
): readonly ArrangedTask[] {
  const day = dayOf(key)
  return plan === null || day === null ? [] : arrangeTasks(tasks, { ...plan.content, day })
}

interface Given {
  readonly stored: StoredTasks
  readonly writersOf: (task: TaskId) => ReadonlySet<PersonId>
  readonly at: Date
}

/** A person who has a task keeps when they got it. */
function giving(task: ArrangedTask, { stored, writersOf, at }: Given): Pick<TaskRow, 'given_at' | 'given_by'> {
  const before = stored.rows.get(task.id)
  const person = personOf(task.who)
  if (before !== undefined && before.person === person) return { given_at: before.given_at, given_by: before.given_by }
  const others = [...writersOf(task.id)].filter((writer) => writer !== person)
  const isOwn = others.length === 0 && writersOf(task.id).size > 0
  if (person === null || stored.isFirst || isOwn) return { given_at: null, given_by: null }
  return { given_at: at.toISOString(), given_by: others[0] ?? null }
}
