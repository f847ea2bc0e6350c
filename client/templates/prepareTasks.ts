import type { ActivityId } from '../../shared/ids.ts'
import type { TemplateContent } from '../../shared/templates/template.ts'

/**
 * Notes the tasks of a template before its activity is written, so that they come along even if the page ends in between.
 * @returns a function that writes them, for after the activity
 */
export type PrepareTasks = (activity: ActivityId, template: TemplateContent) => () => void
