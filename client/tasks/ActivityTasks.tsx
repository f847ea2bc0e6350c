import { use, useId } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { ActivityId } from '../../shared/ids.ts'
import { dueOf } from '../../shared/tasks/due.ts'
import { occasionOf } from '../../shared/tasks/occasion.ts'
import { MAX_TASKS } from '../../shared/tasks/taskView.ts'
import { CommentSlots, NO_COMMENTS } from '../fields/commentSlots.ts'
import { EditingContext } from '../fields/editing.ts'
import { useShared } from '../sync/useShared.ts'
import { showToast } from '../ui/announce.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { AddTask } from './AddTask.tsx'
import { addTaskAtEnd, moveTask } from './taskEdits.ts'
import { TaskRow } from './TaskRow.tsx'
import { TasksContext, type OpenTasks } from './tasksContext.ts'
import { TaskTrash } from './TaskTrash.tsx'
import './tasks.css'

interface ActivityTasksProps {
  readonly activity: string
  /** The activity in its plan: days of tasks follow from it. */
  readonly map: Y.Map<unknown>
}

/** The tasks of an activity, in its panel. Only the centre's planners have them. */
export function ActivityTasks({ activity, map }: ActivityTasksProps) {
  const heading = useId()
  const tasks = use(TasksContext)
  if (tasks.kind === 'none') return null
  return (
    <section className="field-group activity-tasks" aria-labelledby={heading}>
      <h3 id={heading}>
        <Trans>Tasks</Trans>
      </h3>
      <p className="meta">
        <Trans>Only planners of your centre see them.</Trans>
      </p>
      {tasks.kind === 'open' ? (
        <EditingContext value={tasks.editing}>
          <CommentSlots value={NO_COMMENTS}>
            <OpenList tasks={tasks} activity={ActivityId.parse(activity)} map={map} />
          </CommentSlots>
        </EditingContext>
      ) : tasks.kind === 'opening' && !tasks.away ? (
        <Skeleton lines={2} />
      ) : (
        <p className="meta" role="status">
          <Trans>The tasks cannot be opened at the moment. Everything else works.</Trans>
        </p>
      )}
    </section>
  )
}

interface OpenListProps {
  readonly tasks: OpenTasks
  readonly activity: ActivityId
  readonly map: Y.Map<unknown>
}

function OpenList({ tasks: { editing, content, people }, activity, map }: OpenListProps) {
  const { t } = useLingui()
  // Rendered again when a day of the activity changes.
  useShared(map, () => JSON.stringify(occasionOf(map)))
  const occasion = occasionOf(map)
  const own = content.tasks.filter((task) => task.activity === activity)
  function add(what: string): void {
    if (content.tasks.length >= MAX_TASKS)
      showToast(t`A plan has ${MAX_TASKS} tasks at most. Move one to the trash first.`)
    else addTaskAtEnd(editing, content.tasks, { what, activity })
  }
  return (
    <>
      <ul className="tasks">
        {own.map((task) => (
          <TaskRow
            key={task.id}
            task={task}
            dueOn={dueOf(task.due, occasion)}
            people={people}
            onMove={(step) => moveTask(editing, own, task.id, step)}
          />
        ))}
      </ul>
      <AddTask label={t`Add a task`} onAdd={add} />
      <TaskTrash trash={content.trash.filter((task) => task.activity === activity)} />
    </>
  )
}
