/** Tasks as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import { documentName } from '../../shared/documents/kinds.ts'
import type { CampaignId, CentreId, DocumentName } from '../../shared/ids.ts'
import { MyTasks, TaskList } from '../../shared/tasks/api.ts'
import { request } from '../http/request.ts'

export const tasksDocument = (campaign: CampaignId, centre: CentreId): DocumentName =>
  documentName({ kind: 'tasks', campaign, centre })

export const tasksHref = (campaign: CampaignId, centre: CentreId): string => `/tasks/${campaign}/${centre}`

/** One's own open ones. */
export const myTasksQuery = (campaign: CampaignId) =>
  queryOptions({
    queryKey: ['tasks', campaign, 'mine'],
    queryFn: () => request(MyTasks, `/api/campaigns/${campaign}/tasks`),
  })

/** Those of a centre, for a campaign that is closed. */
export const taskListQuery = (campaign: CampaignId, centre: CentreId) =>
  queryOptions({
    queryKey: ['tasks', campaign, centre],
    queryFn: () => request(TaskList, `/api/campaigns/${campaign}/tasks/${centre}`),
  })
