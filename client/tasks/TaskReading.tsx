import { Trans, useLingui } from '@lingui/react/macro'
import type { TaskList } from '../../shared/tasks/api.ts'
import { shortDay } from '../ui/formats/when.ts'
import { EmptyState } from '../ui/blocks/EmptyState.tsx'
import './tasks.css'

/** The tasks of a campaign that is over. */
export function TaskReading({ tasks }: Pick<TaskList, 'tasks'>) {
  const { t } = useLingui()
  if (tasks.length === 0) return <EmptyState title={<Trans>No tasks</Trans>} />
  return (
    <ul className="paper tasks">
      {tasks.map(({ id, what, who, due, done, title }) => (
        <li key={id} className="pad">
          <div>
            <span dir="auto">{what.trim() === '' ? t`Untitled task` : what}</span>
            <p className="meta" dir="auto">
              {[
                done ? t({ message: 'Done', context: 'state' }) : t({ message: 'Open', context: 'task' }),
                title,
                who,
                due === null ? null : shortDay(due),
              ]
                .filter((fact) => fact !== null && fact !== '')
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
