/** The columns of a table of tasks. */
import { messageTable } from '../../shared/messages/message.ts'

export const TASK_COLUMNS = messageTable('file-task', {
  task: 'Task',
  activity: 'Activity',
  who: 'Who',
  until: 'Until',
  done: 'Done',
})
export const IS_DONE = messageTable('file-task-done', { yes: 'yes', no: 'no' })
