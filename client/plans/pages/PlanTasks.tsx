import { use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type * as Y from 'yjs'
import { ActivityId, type CampaignId, type CentreId } from '../../../shared/ids.ts'
import type { LocalDate } from '../../../shared/days.ts'
import { activityMap } from '../../../shared/plans/layout.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { TasksContent } from '../../../shared/tasks/taskView.ts'
import { taskListQuery } from '../../tasks/taskQueries.ts'
import { hasOverdueTasks } from '../../tasks/hasOverdueTasks.ts'
import { ActivityTasks } from '../../tasks/ActivityTasks.tsx'
import { knownOccasion } from '../../tasks/knownOccasion.ts'
import { TaskMark } from '../../tasks/TaskMark.tsx'
import { tasksOfCopies, tasksOfEarlier } from '../../tasks/tasksOfCopies.ts'
import { useCompleteNoted } from '../../tasks/useCompleteNoted.ts'
import { useTaskWriter } from '../../tasks/useTaskWriter.ts'
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
  const tasks = use(TasksContext)
  const latest = useRef(tasks)
  useEffect(() => {
    latest.current = tasks
  })
  const prepare = useTaskWriter()
  useCompleteNoted((activity) => activityMap(doc, activity) !== null)
  const isOverdue = useIsOverdue(tasks.kind === 'open' ? tasks.content : null)
  // The same while a task is typed: each row of the grid reads it.
  const withTasks = useMemo(() => {
    const find = (activity: string) => activityMap(doc, ActivityId.parse(activity))
    const occasionOf = (activity: string) => {
      const map = find(activity)
      return map === null ? null : knownOccasion(map)
    }
    return {
      renderMark: (activity: string) => (
        <>
          {extras.renderMark(activity)}
          <TaskMark activity={activity} occasionOf={occasionOf} />
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
      prepareCopies: (originals: readonly ActivityView[], copies: readonly ActivityId[]) =>
        prepare(latest.current.kind === 'open' ? tasksOfCopies(latest.current.content, originals, copies) : []),
      async prepareCopiesFrom(from: CampaignId, originals: readonly ActivityView[], copies: readonly ActivityId[]) {
        if (latest.current.kind !== 'open') return () => undefined
        const list = await queries.fetchQuery({ ...taskListQuery(from, centre), staleTime: 0 })
        return prepare(tasksOfEarlier(list, originals, copies))
      },
      isOverdue,
    }
  }, [extras, doc, queries, centre, isOverdue, prepare])
  return <ActivityExtras value={withTasks}>{children}</ActivityExtras>
}

/** @returns another function only when which tasks are open until when changed; null without tasks */
function useIsOverdue(content: TasksContent | null) {
  const facts = content === null ? null : factsOf(content)
  const [at, setAt] = useState({ facts, content })
  if (at.facts !== facts) setAt({ facts, content })
  const known = at.content
  return useMemo(
    () =>
      known === null
        ? null
        : (activity: Parameters<typeof hasOverdueTasks>[1]) => hasOverdueTasks(known, activity, today() as LocalDate),
    [known],
  )
}

/** What open tasks with a day are for, and until when. */
const factsOf = ({ tasks }: TasksContent): string =>
  tasks
    .flatMap(({ done, due, activity }) => (done || due === null ? [] : [activity, 'day' in due ? due.day : due.days]))
    .join()
