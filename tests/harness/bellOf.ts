import { NotificationList } from '../../shared/comments/api.ts'
import { as, jsonOf, type ReachableServer } from './as.ts'

/** The notifications of threads that a person of the demo network has, the newest first. */
export const bellOf = async (server: ReachableServer, who: string): Promise<NotificationList['notifications']> =>
  NotificationList.parse(await jsonOf(as(server, who).get('/api/notifications'))).notifications
