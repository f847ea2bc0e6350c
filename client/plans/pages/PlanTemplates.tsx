import { use } from 'react'
import { TasksContext } from '../../tasks/tasksContext.ts'
import { FromTemplate } from '../../templates/FromTemplate.tsx'

/** Adds activities from templates, with their tasks where they are open. */
export function PlanTemplates({ onOpen }: { readonly onOpen: (activity: string) => void }) {
  const tasks = use(TasksContext)
  return <FromTemplate tasks={tasks.kind === 'open' ? tasks.editing : null} onOpen={onOpen} />
}
