/** The projections of all documents, kept current for readers. */
import type { Logger } from 'pino'
import type { ActivityId, CampaignId, CentreId, ConnectionId } from '../../shared/ids.ts'
import { documentName, type DocumentKind } from '../../shared/documents/kinds.ts'
import { can } from '../../shared/permissions.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { profileLanguages } from '../../shared/profiles/fields.ts'
import { createAssetsProjection, type AssetsKey, type AssetsProjection } from '../assets/projection.ts'
import type { Campaigns } from '../campaigns/campaigns.ts'
import type { Live } from '../http/live.ts'
import type { ActivityHistory } from '../plans/history/activityHistory.ts'
import type { LastChanges } from '../plans/lastChanges.ts'
import type { PlanKey, Plans } from '../plans/plans.ts'
import { createPlanProjection, type OnNewOwners, type PlanProjection } from '../plans/projection.ts'
import { createProfileProjection, type ProfileProjection } from '../profiles/projection.ts'
import { centralDay } from '../../shared/campaign.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Bus } from '../bus/bus.ts'
import { createRowsWait } from '../plans/rowsWait.ts'
import type { UpdateLog } from '../store/updateLog.ts'
import type { WriteBehind } from '../store/writeBehind/writeBehind.ts'
import { createNotesProjection, type NotesProjection } from '../connections/notes.ts'
import { createProjectionRate } from '../sync/projection/projectionRate.ts'
import type { Rooms } from '../sync/rooms.ts'
import { createReportsProjection, type ReportsProjection } from '../reports/projection.ts'
import { createTasksProjection, type TasksProjection } from '../tasks/projection.ts'
import type { TaskRows } from '../tasks/taskRows.ts'
import { createUpdatesProjection, type UpdatesProjection } from '../updates/projection.ts'

interface ProjectionsDeps {
  readonly log: Pick<UpdateLog, 'head' | 'sequences'>
  readonly bus: Bus
  /** Whether this node keeps the rows of plans; else another one does. */
  readonly keepsRows: () => boolean
  readonly rooms: Rooms
  readonly clock: Clock
  readonly plans: Plans
  readonly lastChanges: LastChanges
  readonly history: ActivityHistory
  readonly rows: WriteBehind
  readonly onNewOwners: OnNewOwners
  readonly campaigns: Campaigns
  readonly live: Live
  readonly logger: Logger
  readonly metrics: { fellBehind(projection: DocumentKind): void }
  readonly now: () => Date
  readonly taskRows: TaskRows
  /** Creates the document of a centre's tasks, if it does not exist. */
  readonly createTasks: (plans: readonly PlanKey[]) => Promise<void>
}

export interface Projections {
  readonly plans: PlanProjection
  readonly profiles: ProfileProjection
  readonly assets: AssetsProjection
  readonly notes: NotesProjection
  readonly tasks: TasksProjection
  readonly updates: UpdatesProjection
  readonly reports: ReportsProjection
  /** An activity of a plan as it is now, cancelled or not; null if there is none. */
  activity(
    campaign: CampaignId,
    place: { readonly centre: CentreId; readonly activity: ActivityId },
  ): Promise<ActivityView | null>
  /**
   * Brings the table of plans up to the last commit. @returns a stamp that changes whenever a plan of the campaign does
   */
  readonly upToDate: (campaign: CampaignId) => Promise<number>
  /** Calls back when the view of a plan is newer than it was. */
  onPlan(listener: (key: { readonly campaign: CampaignId; readonly centre: CentreId }) => void): void
  /** The same for a list of Ally files. */
  onAssets(listener: (key: AssetsKey) => void): void
  /** The same for the notes of a connection. */
  onNotes(listener: (connection: ConnectionId) => void): void
  /** Brings the table of plans up to the last commit: a crash, or another node, may have left it behind. */
  catchUp(): Promise<void>
  close(): void
}

export function createProjections(deps: ProjectionsDeps): Projections {
  const { log, bus, keepsRows, rooms, clock, plans, campaigns, live, logger, metrics } = deps
  const planListeners: ((key: { campaign: CampaignId; centre: CentreId }) => void)[] = []
  const assetsListeners: ((key: AssetsKey) => void)[] = []
  const notesListeners: ((connection: ConnectionId) => void)[] = []
  const shared = { rooms, clock, rate: createProjectionRate(clock) }
  const failed = (projection: DocumentKind, key: object, error: unknown) => {
    metrics.fellBehind(projection)
    logger.warn({ err: error, projection, ...key }, 'a document could not be projected')
  }
  const projection = createPlanProjection({
    ...deps,
    ...shared,
    onProjected: (key, version) => bus.publish({ kind: 'plan-projected', ...key, version }),
    onFailure: (key, error) => failed('plan', key, error),
  })
  const profiles = openProfileProjection(deps, {
    ...shared,
    onFailure: (key, error) => failed('profile', key, error),
  })
  const assets = createAssetsProjection({
    ...shared,
    onProjected({ campaign, owner }, version) {
      live.publish({ topic: 'assets', campaign, owner, version }, (person) =>
        can(person, 'assets.read', { public: false }),
      )
      for (const listener of assetsListeners) listener({ campaign, owner })
    },
    onFailure: (key, error) => failed('assets', key, error),
  })
  const notes = createNotesProjection({
    ...shared,
    onProjected(connection) {
      for (const listener of notesListeners) listener(connection)
    },
    onFailure: (connection, error) => failed('connection', { connection }, error),
  })
  bus.subscribe((message) => {
    if (message.kind !== 'plan-projected') return
    const { campaign, centre, version } = message
    plans.touched(campaign)
    live.publish({ topic: 'plan', campaign, centre, version }, (person) => can(person, 'plan.read', { centre }))
    for (const listener of planListeners) listener({ campaign, centre })
  })
  const tasks = openTasksProjection(deps, {
    ...shared,
    planOf: (key) => projection.view(key),
    onFailure: (key, error) => failed('tasks', key, error),
  })
  const updates = openUpdatesProjection(live, {
    ...shared,
    onFailure: (update, error) => failed('update', { update }, error),
  })
  const reports = openReportsProjection(live, {
    ...shared,
    onFailure: (key, error) => failed('report', key, error),
  })
  const planViews = planViewsOf(projection, deps)

  return {
    plans: planViews,
    async upToDate(id) {
      await planViews.settle(({ campaign }) => campaign === id)
      return plans.revision(id)
    },
    profiles,
    assets,
    notes,
    tasks,
    updates,
    reports,
    async activity(campaign, { centre, activity }) {
      const plan = await projection.view({ campaign, centre })
      return plan?.content.activities.find(({ id }) => id === activity) ?? null
    },
    onPlan: (listener) => void planListeners.push(listener),
    onAssets: (listener) => void assetsListeners.push(listener),
    onNotes: (listener) => void notesListeners.push(listener),
    async catchUp() {
      if (!keepsRows()) return
      projection.forget()
      tasks.forget()
      for (const { id } of campaigns.list()) {
        for (const { campaign, centre, version } of await plans.list(id)) {
          const head = await log.head(documentName({ kind: 'plan', campaign, centre }))
          if (head === null || head.sequence === version) continue
          await plans.takeBack({ campaign, centre }, head.sequence)
          projection.changed({ campaign, centre }, [])
        }
        await projection.settle(({ campaign }) => campaign === id)
        await catchUpTasks(deps, tasks, id)
      }
    },
    close() {
      projection.close()
      profiles.close()
      assets.close()
      notes.close()
      updates.close()
      reports.close()
      tasks.close()
    },
  }
}

/** On a node that does not keep the rows of plans, they are waited for. */
function planViewsOf(
  projection: PlanProjection,
  {
    campaigns,
    clock,
    keepsRows,
    log,
    plans,
  }: Pick<ProjectionsDeps, 'campaigns' | 'clock' | 'keepsRows' | 'log' | 'plans'>,
): PlanProjection {
  const waitForRows = createRowsWait({ clock, log, plans, campaigns: () => campaigns.list().map(({ id }) => id) })
  return {
    ...projection,
    changed(key, entries) {
      if (keepsRows()) projection.changed(key, entries)
    },
    settle: (concerns) => (keepsRows() ? projection.settle(concerns) : waitForRows(concerns)),
  }
}

type ProfileProjectionDeps = Parameters<typeof createProfileProjection>[0]

const openProfileProjection = (
  { campaigns, live }: Pick<ProjectionsDeps, 'campaigns' | 'live'>,
  own: Omit<ProfileProjectionDeps, 'languagesOf' | 'onProjected'>,
): ProfileProjection =>
  createProfileProjection({
    ...own,
    languagesOf: ({ campaign, centre }) => profileLanguages(campaigns.findCentre(campaign, centre)?.languages ?? []),
    onProjected: ({ campaign, centre }, version) =>
      live.publish({ topic: 'profile', campaign, centre, version }, (person) =>
        can(person, 'profile.read', { centre }),
      ),
  })

type UpdatesProjectionDeps = Parameters<typeof createUpdatesProjection>[0]

/** Only coordinators see drafts. */
const openUpdatesProjection = (live: Live, own: Omit<UpdatesProjectionDeps, 'onProjected'>): UpdatesProjection =>
  createUpdatesProjection({
    ...own,
    onProjected: (update) =>
      live.publish({ topic: 'update', update }, (person) => can(person, 'update.edit', { closed: false })),
  })

type ReportsProjectionDeps = Parameters<typeof createReportsProjection>[0]

/** Only those who write a report learn that its draft changed. */
const openReportsProjection = (live: Live, own: Omit<ReportsProjectionDeps, 'onProjected'>): ReportsProjection =>
  createReportsProjection({
    ...own,
    onProjected: ({ campaign, owner }) =>
      live.publish({ topic: 'report', campaign, owner }, (person) => can(person, 'report.read-draft', { owner })),
  })

type TasksProjectionDeps = Parameters<typeof createTasksProjection>[0]

/** It follows tasks and the plans that they are of, on the node that keeps the rows. */
function openTasksProjection(
  deps: ProjectionsDeps,
  own: Pick<TasksProjectionDeps, 'rooms' | 'clock' | 'rate' | 'planOf' | 'onFailure'>,
): TasksProjection {
  const { bus, campaigns, keepsRows, live } = deps
  const tasks = createTasksProjection({
    ...deps,
    ...own,
    dayOf({ campaign }) {
      const found = campaigns.find(campaign)
      return found === null ? null : centralDay(found)
    },
    onProjected: (key) => bus.publish({ kind: 'tasks-projected', ...key }),
  })
  const views: TasksProjection = {
    ...tasks,
    changed(key, entries) {
      if (keepsRows()) tasks.changed(key, entries)
    },
    planChanged(key) {
      if (keepsRows()) tasks.planChanged(key)
    },
  }
  bus.subscribe((message) => {
    if (message.kind !== 'plan-projected' && message.kind !== 'tasks-projected') return
    const { kind, campaign, centre } = message
    if (kind === 'plan-projected') return views.planChanged({ campaign, centre })
    live.publish({ topic: 'tasks', campaign, centre }, (person) => can(person, 'task.read', { centre }))
  })
  return views
}

/** Plans of a release without tasks get the document of theirs, and rows that are behind one of their documents follow it. */
async function catchUpTasks(
  { log, plans, createTasks }: Pick<ProjectionsDeps, 'log' | 'plans' | 'createTasks'>,
  tasks: Pick<TasksProjection, 'changed' | 'settle'>,
  id: CampaignId,
): Promise<void> {
  const rows = await plans.list(id)
  if (rows.length === 0) return
  const nameOf = ({ campaign, centre }: PlanKey) => documentName({ kind: 'tasks', campaign, centre })
  const heads = await log.sequences(rows.map(nameOf))
  const without = rows.filter((row) => !heads.has(nameOf(row)))
  if (without.length > 0) await createTasks(without)
  for (const row of rows)
    if (heads.get(nameOf(row)) !== row.tasks_version || row.version !== row.tasks_plan_version)
      tasks.changed({ campaign: row.campaign, centre: row.centre }, [])
  await tasks.settle(({ campaign }) => campaign === id)
}
