import { use, useDeferredValue, useMemo, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type * as Y from 'yjs'
import { ActivityId, type CampaignId, type CentreId } from '../../../shared/ids.ts'
import type { LocalDate } from '../../../shared/days.ts'
import { activityMap } from '../../../shared/plans/layout.ts'
import { occasionOf } from '../../../shared/tasks/occasion.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { copyTasksFrom } from '../../tasks/copyTasksFrom.ts'
import { taskListQuery } from '../../tasks/taskQueries.ts'
import { duplicateTasks } from '../../tasks/duplicateTasks.ts'
import { hasOverdueTasks } from '../../tasks/hasOverdueTasks.ts'
import { ActivityTasks } from '../../tasks/ActivityTasks.tsx'
import { TaskMark } from '../../tasks/TaskMark.tsx'
import { TasksContext } from '../../tasks/tasksContext.ts'
import { today } from '../../ui/formats/when.ts'
import { ActivityExtras } from '../ActivityExtras.tsx'

interface PlanTasksProps {
  readonly doc: Y.Doc
  readonly centre: CentreId
  readonly children: ReactNode
}

/** Shows at the activities of a plan what has to be done for them: in rows, in the panel, and as a filter. */
export function PlanTasks({ doc, centre, children }: PlanTasksProps) {
  const queries = useQueryClient()
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
      async onCopied(from: CampaignId, originals: readonly ActivityView[], copies: readonly ActivityId[]) {
        if (tasks.kind !== 'open') return
        const list = await queries.fetchQuery({ ...taskListQuery(from, centre), staleTime: 0 })
        copyTasksFrom(tasks, list, originals, copies)
      },
      isOverdue:
        content === null
          ? null
          : (activity: Parameters<typeof hasOverdueTasks>[1]) =>
              hasOverdueTasks(content, activity, today() as LocalDate),
    }
  }, [extras, doc, content, tasks, queries, centre])
  return <ActivityExtras value={withTasks}>{children}</ActivityExtras>
}
