import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { LocalDate } from '../../shared/days.ts'
import type { MyTask } from '../../shared/tasks/api.ts'
import { stateOfTask, type TaskState } from '../../shared/tasks/due.ts'
import { taskHref } from '../../shared/tasks/taskHref.ts'
import { shortDay, today } from '../ui/formats/when.ts'
import { myTasksQuery, tasksHref } from './taskQueries.ts'
import './tasks.css'

interface MyTasksProps {
  readonly campaign: CampaignId
  /** The centres of the person. */
  readonly centres: readonly CentreId[]
}

const SHOWN_OF_GROUP = 8
const STATES: readonly { readonly state: TaskState; readonly label: MessageDescriptor }[] = [
  { state: 'overdue', label: msg`Overdue` },
  { state: 'this-week', label: msg`This week` },
  { state: 'later', label: msg`Later` },
]

/** A person's open tasks: overdue, of this week, later. Nothing while there are none, or they could not be loaded. */
export function MyTasks({ campaign, centres }: MyTasksProps) {
  const { i18n } = useLingui()
  const tasks = useQuery(myTasksQuery(campaign)).data?.tasks ?? []
  const [centre] = centres
  if (tasks.length === 0 || centre === undefined) return null
  const groups = Map.groupBy(tasks, ({ due }) => stateOfTask({ done: false, dueOn: due }, today() as LocalDate))
  return (
    <section className="next-dates" aria-labelledby="my-tasks">
      <h2 id="my-tasks">
        <Trans>My tasks</Trans>
      </h2>
      {STATES.map(({ state, label }) => {
        const own = groups.get(state) ?? []
        const more = own.length - SHOWN_OF_GROUP
        return own.length === 0 ? null : (
          <div key={state} className="my-tasks-group">
            <h3 className={state === 'overdue' ? 'label task-due bad' : 'label'}>{i18n._(label)}</h3>
            <ul className="paper">
              {own.slice(0, SHOWN_OF_GROUP).map((task) => (
                <OwnTask key={`${task.centre}/${task.id}`} task={task} />
              ))}
            </ul>
            {more > 0 && (
              <p className="meta">
                <Trans>{more} more</Trans>
              </p>
            )}
          </div>
        )
      })}
      <p className="meta">
        <Link to={tasksHref(campaign, centre)}>
          <Trans>All tasks</Trans>
        </Link>
      </p>
    </section>
  )
}

function OwnTask({ task }: { readonly task: MyTask }) {
  const { t } = useLingui()
  const { what, due, title, place } = task
  const where = place === 'plan' ? t`The plan as a whole` : place === 'activity' ? title : t`Without activity`
  return (
    <li>
      <Link to={taskHref(task)} dir="auto">
        {what.trim() === '' ? t`Untitled task` : what}
      </Link>
      <p className="meta" dir="auto">
        {due === null ? where : `${shortDay(due)} · ${where}`}
      </p>
    </li>
  )
}
