import { bellItemsOf, NotificationList, type BellItemOf } from '../../shared/notifications/bell.ts'
import type { NotificationGroup } from '../../shared/notifications/kinds.ts'
import { as, jsonOf, type ReachableServer } from './as.ts'

/** A group's items in the bell of a person of the demo network, the newest first. */
export const bellItems = async <Group extends NotificationGroup>(
  server: ReachableServer,
  who: string,
  group: Group,
): Promise<readonly BellItemOf<Group>[]> =>
  bellItemsOf(NotificationList.parse(await jsonOf(as(server, who).get('/api/notifications'))), group)

/** The same of threads. */
export const bellOf = (server: ReachableServer, who: string) => bellItems(server, who, 'thread')
