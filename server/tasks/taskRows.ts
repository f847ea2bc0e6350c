/** The table of tasks: what follows from the tasks of a centre and its plan, for questions across plans. */
import type { CampaignId, PersonId, TaskId } from '../../shared/ids.ts'
import type { ArrangedTask } from '../../shared/tasks/arrange.ts'
import { shorten } from '../../shared/fields/view.ts'
import type { PlanKey } from '../plans/plans.ts'
import type { Database } from '../store/database.ts'
import type { Statement } from '../store/writeBehind/writeBehind.ts'
import type { Tables } from '../store/tables.ts'

export type TaskRow = Tables['task']

/** The rows of a centre's tasks as they are stored. */
export interface StoredTasks {
  readonly rows: ReadonlyMap<TaskId, TaskRow>
  /** Nothing was stored before: nobody has given these tasks to anybody. */
  readonly isFirst: boolean
}

/** What the rows follow from: the version of the tasks, and that of the plan. */
interface TaskVersions {
  readonly tasks: number
  readonly plan: number
}

export interface TaskRows {
  stored(key: PlanKey): Promise<StoredTasks>
  /** The statements that turn the stored rows into these. */
  statements(key: PlanKey, stored: StoredTasks, rows: readonly TaskRow[], versions: TaskVersions): readonly Statement[]
  /** The tasks of one centre, in no order. */
  ofCentre(key: PlanKey): Promise<readonly TaskRow[]>
  /** Those of these that there are. */
  find(keys: readonly Pick<TaskRow, 'campaign' | 'centre' | 'task'>[]): Promise<readonly TaskRow[]>
  /** The open tasks of a person in a campaign. */
  ofPerson(person: PersonId, campaign: CampaignId): Promise<readonly TaskRow[]>
}

const LONGEST_TITLE = 300

export function createTaskRows(db: Database): TaskRows {
  const ofCentre: TaskRows['ofCentre'] = ({ campaign, centre }) =>
    db.selectFrom('task').selectAll().where('campaign', '=', campaign).where('centre', '=', centre).execute()

  return {
    ofCentre,
    async stored(key) {
      const plan = await db
        .selectFrom('plan')
        .select('tasks_version')
        .where('campaign', '=', key.campaign)
        .where('centre', '=', key.centre)
        .executeTakeFirst()
      const rows = await ofCentre(key)
      return { rows: new Map(rows.map((row) => [row.task, row])), isFirst: (plan?.tasks_version ?? -1) < 0 }
    },
    statements: (key, stored, rows, versions) => statementsFor(db, key, { stored, rows, versions }),
    async find(keys) {
      if (keys.length === 0) return []
      const rows = await db
        .selectFrom('task')
        .selectAll()
        .where('task', 'in', [...new Set(keys.map(({ task }) => task))])
        .execute()
      const nameOf = ({ campaign, centre, task }: Pick<TaskRow, 'campaign' | 'centre' | 'task'>) =>
        `${campaign}/${centre}/${task}`
      const asked = new Set(keys.map(nameOf))
      return rows.filter((row) => asked.has(nameOf(row)))
    },
    ofPerson: (person, campaign) =>
      db
        .selectFrom('task')
        .selectAll()
        .where('person', '=', person)
        .where('done', '=', 0)
        .where('campaign', '=', campaign)
        .execute(),
  }
}

/** @param given when its person got it, if they did not have it */
export function rowOfTask(
  { campaign, centre }: PlanKey,
  { id, place, what, who, dueOn, done, activity }: ArrangedTask,
  given: Pick<TaskRow, 'given_at' | 'given_by'>,
): TaskRow {
  return {
    campaign,
    centre,
    task: id,
    place: place.of,
    activity,
    title: place.of === 'activity' ? shorten(place.title, LONGEST_TITLE) : '',
    what,
    person: personOf(who),
    word: who !== null && 'word' in who ? who.word : null,
    due: dueOn,
    done: done ? 1 : 0,
    ...given,
  }
}

export const personOf = (who: ArrangedTask['who']): PersonId | null =>
  who !== null && 'person' in who ? who.person : null

function statementsFor(
  db: Database,
  { campaign, centre }: PlanKey,
  {
    stored,
    rows,
    versions,
  }: { readonly stored: StoredTasks; readonly rows: readonly TaskRow[]; readonly versions: TaskVersions },
): readonly Statement[] {
  const present = new Set(rows.map(({ task }) => task))
  const gone = [...stored.rows.keys()].filter((task) => !present.has(task))
  const differing = rows.filter((row) => !isSameRow(row, stored.rows.get(row.task)))
  return [
    ...gone.map((task) =>
      db
        .deleteFrom('task')
        .where('campaign', '=', campaign)
        .where('centre', '=', centre)
        .where('task', '=', task)
        .compile(),
    ),
    ...differing.map((row) => {
      const { campaign: _, centre: __, task: ___, ...facts } = row
      return db
        .insertInto('task')
        .values(row)
        .onConflict((conflict) => conflict.columns(['campaign', 'centre', 'task']).doUpdateSet(facts))
        .compile()
    }),
    db
      .updateTable('plan')
      .set({ tasks_version: versions.tasks, tasks_plan_version: versions.plan })
      .where('campaign', '=', campaign)
      .where('centre', '=', centre)
      .compile(),
  ]
}

const isSameRow = (row: TaskRow, other: TaskRow | undefined): boolean =>
  other !== undefined && (Object.keys(row) as (keyof TaskRow)[]).every((column) => row[column] === other[column])
