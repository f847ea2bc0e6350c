/** The bell over HTTP. */
import type { PersonId } from '../../shared/ids.ts'
import type { BellItemOf, NotificationList } from '../../shared/notifications/bell.ts'
import type { NotificationGroup } from '../../shared/notifications/kinds.ts'
import { route, type Route } from '../http/route.ts'
import type { News } from './news.ts'
import type { Notifications } from './notifications.ts'

export type NewsOfGroups = { readonly [Group in NotificationGroup]: News<BellItemOf<Group>> }

interface BellRoutesDeps {
  readonly notifications: Pick<Notifications, 'markAllRead'>
  readonly news: NewsOfGroups
  readonly bellChanged: (people: readonly PersonId[]) => void
}

export const bellRoutes = ({ notifications, news, bellChanged }: BellRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/notifications',
    bounds: 'list',
    requires: 'bell.read',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const lists = await Promise.all(Object.values(news).map(({ bell }) => bell(person)))
      const json: NotificationList = { items: lists.flat().toSorted((a, b) => b.at.localeCompare(a.at)) }
      return { status: 200, json }
    },
  }),
  route({
    method: 'POST',
    path: '/api/notifications/read',
    bounds: 'small',
    requires: 'bell.read',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      if (await notifications.markAllRead(person.id)) bellChanged([person.id])
      return { status: 204 }
    },
  }),
]
