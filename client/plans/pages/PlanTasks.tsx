import { use, useDeferredValue, useMemo, type ReactNode } from 'react'
import type * as Y from 'yjs'
import { ActivityId } from '../../../shared/ids.ts'
import type { LocalDate } from '../../../shared/days.ts'
import { activityMap } from '../../../shared/plans/layout.ts'
import { occasionOf } from '../../../shared/tasks/occasion.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { duplicateTasks } from '../../tasks/duplicateTasks.ts'
import { hasOverdueTasks } from '../../tasks/hasOverdueTasks.ts'
import { ActivityTasks } from '../../tasks/ActivityTasks.tsx'
import { TaskMark } from '../../tasks/TaskMark.tsx'
import { TasksContext } from '../../tasks/tasksContext.ts'
import { today } from '../../ui/formats/when.ts'
import { ActivityExtras } from '../ActivityExtras.tsx'

/** Shows at the activities of a plan what has to be done for them: in rows, in the panel, and as a filter. */
export function PlanTasks({ doc, children }: { readonly doc: Y.Doc; readonly children: ReactNode }) {
  const extras = use(ActivityExtras)
  const tasks = useDeferredValue(use(TasksContext))
  const content = tasks.kind === 'open' ? tasks.content : null
  const withTasks = useMemo(() => {
    const find = (activity: string) => activityMap(doc, ActivityId.parse(activity))
    return {
      renderMark: (activity: string) => (
        <>
          {extras.renderMark(activity)}
          <TaskMark
            activity={activity}
            occasionOf={(id) => {
              const map = find(id)
              return map === null ? null : occasionOf(map)
            }}
          />
        </>
      ),
      renderBeside(activity: string) {
        const map = find(activity)
        return (
          <>
            {map !== null && <ActivityTasks activity={activity} map={map} />}
            {extras.renderBeside(activity)}
          </>
        )
      },
      onDuplicated(originals: readonly ActivityView[], copies: readonly ActivityId[]) {
        if (tasks.kind === 'open') duplicateTasks(tasks, originals, copies)
      },
      isOverdue:
        content === null
          ? null
          : (activity: Parameters<typeof hasOverdueTasks>[1]) =>
              hasOverdueTasks(content, activity, today() as LocalDate),
    }
  }, [extras, doc, content, tasks])
  return <ActivityExtras value={withTasks}>{children}</ActivityExtras>
}
