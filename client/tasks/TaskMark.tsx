import { memo, use } from 'react'
import { Trans } from '@lingui/react/macro'
import type { LocalDate } from '../../shared/days.ts'
import { byDue } from '../../shared/tasks/arrange.ts'
import { dueOf, stateOfTask, type Occasion } from '../../shared/tasks/due.ts'
import type { TaskView } from '../../shared/tasks/taskView.ts'
import { shortDay, today } from '../ui/formats/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { tasksByActivity } from './tasksByActivity.ts'
import { TasksContext } from './tasksContext.ts'

interface TaskMarkProps {
  readonly activity: string
  /** @returns null if the activity is not there */
  readonly occasionOf: (activity: string) => Occasion | null
}

/** How many tasks of an activity are done, and the next one: `3 of 8 · Print programme, Sat 30 Jan`. It takes no focus. */
export function TaskMark({ activity, occasionOf }: TaskMarkProps) {
  const tasks = use(TasksContext)
  const own = tasks.kind === 'open' ? tasksByActivity(tasks.content).get(activity) : undefined
  if (own === undefined) return null
  const occasion = occasionOf(activity)
  return <Mark own={own} startsOn={occasion?.startsOn ?? null} endsOn={occasion?.endsOn ?? null} />
}

/** Rendered again only if its tasks or its days changed: there is one in each row. */
const Mark = memo(function Mark({ own, startsOn, endsOn }: Occasion & { readonly own: readonly TaskView[] }) {
  const dated = own.map((task) => ({ ...task, dueOn: dueOf(task.due, { startsOn, endsOn }) }))
  const [done, count] = [own.filter((task) => task.done).length, own.length]
  const [next] = dated.filter((task) => !task.done).toSorted(byDue)
  const isOverdue = next !== undefined && stateOfTask(next, today() as LocalDate) === 'overdue'
  return (
    <span className={isOverdue ? 'task-mark bad' : 'task-mark'}>
      <Icon name={isOverdue ? 'warning' : 'check'} />
      <span>
        <Trans>
          {done} of {count}
        </Trans>
        {next !== undefined && (
          <span dir="auto">
            {' · '}
            {next.what}
            {next.dueOn !== null && `, ${shortDay(next.dueOn)}`}
          </span>
        )}
      </span>
    </span>
  )
})
