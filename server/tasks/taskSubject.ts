/** A task as the subject of notifications: its key is unique only within its centre's tasks. */
import { CampaignId, CentreId, TaskId } from '../../shared/ids.ts'
import type { TaskRow } from './taskRows.ts'

type TaskKey = Pick<TaskRow, 'campaign' | 'centre' | 'task'>

export const subjectOfTask = ({ campaign, centre, task }: TaskKey): string => `${campaign}/${centre}/${task}`

export function taskOfSubject(subject: string): TaskKey {
  const [campaign, centre, task] = subject.split('/')
  return { campaign: CampaignId.parse(campaign), centre: CentreId.parse(centre), task: TaskId.parse(task) }
}
