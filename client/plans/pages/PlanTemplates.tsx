import { use } from 'react'
import { newTask } from '../../tasks/notedTasks.ts'
import { TasksContext } from '../../tasks/tasksContext.ts'
import { useTaskWriter } from '../../tasks/useTaskWriter.ts'
import { FromTemplate } from '../../templates/FromTemplate.tsx'

/** Adds activities from templates, with their tasks where they are open. */
export function PlanTemplates({ onOpen }: { readonly onOpen: (activity: string) => void }) {
  const isOpen = use(TasksContext).kind === 'open'
  const prepare = useTaskWriter()
  return (
    <FromTemplate
      prepareTasks={
        isOpen
          ? (activity, { tasks }) =>
              prepare(
                tasks.map(({ what, word, days }) =>
                  newTask(
                    { what, who: word === null ? null : { word }, due: days === null ? null : { days } },
                    activity,
                  ),
                ),
              )
          : null
      }
      onOpen={onOpen}
    />
  )
}
