/** Makes a template of an activity and its tasks. Pure. */
import type { ActivityView } from '../plans/planView.ts'
import { relativeDue } from '../tasks/copyTasks.ts'
import type { TaskView } from '../tasks/taskView.ts'
import {
  MOST_TEMPLATE_TASKS,
  templateFields,
  type TemplateContent,
  type TemplateFields,
  type TemplateTask,
} from './template.ts'

/** @param tasks those of the activity, in their order */
export function templateOf(activity: ActivityView, tasks: readonly TaskView[]): TemplateContent {
  const keys = Object.keys(templateFields) as (keyof TemplateFields)[]
  return {
    fields: Object.fromEntries(keys.map((key) => [key, activity[key]])) as unknown as TemplateFields,
    description: activity.description,
    tasks: tasks
      .filter(({ what }) => what.trim() !== '')
      .slice(0, MOST_TEMPLATE_TASKS)
      .map((task) => taskOf(task, activity)),
  }
}

function taskOf({ what, who, due }: TaskView, activity: ActivityView): TemplateTask {
  const relative = relativeDue(due, activity)
  return {
    what: what.trim(),
    word: who !== null && 'word' in who ? who.word : null,
    days: relative !== null && 'days' in relative ? relative.days : null,
  }
}
