/** The bell over HTTP: what happened in threads that concern a person. */
import type { NotificationList } from '../../shared/comments/api.ts'
import { textOfComment } from '../../shared/comments/body.ts'
import type { ThreadId } from '../../shared/comments/thread.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { route, type Route } from '../http/route.ts'
import type { Notifications } from '../notifications/notifications.ts'
import { mayReadAnyNotes, readBodies } from './notificationTexts.ts'
import { centresOf, isNotifiedOf } from './showThreads.ts'
import { listThreadNotifications, type ThreadNotification } from './threadNotifications.ts'
import type { ThreadRow, Threads } from './threads.ts'
import { richTextColumn } from '../store/jsonColumn.ts'

/** The bell's parts about other things than threads. */
export interface OtherBells {
  readonly bellOfConnections: (person: Person) => Promise<NotificationList['connections']>
  readonly bellOfCampaigns: (person: Person) => Promise<NotificationList['campaigns']>
  readonly bellOfMilestones: (person: Person) => Promise<NotificationList['milestones']>
  readonly bellOfPublications: (person: Person) => Promise<NotificationList['publications']>
  readonly bellOfInquiries: (person: Person) => Promise<NotificationList['inquiries']>
  readonly bellOfLinks: (person: Person) => Promise<NotificationList['links']>
  readonly bellOfWatches: (person: Person) => Promise<NotificationList['watches']>
}

interface NotificationRoutesDeps extends OtherBells {
  readonly notifications: Notifications
  readonly threads: Threads
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** Called after a person read notifications: their unread count went down. */
  readonly onRead: (person: PersonId) => void
}

const MAX_THREADS = 50
const EXCERPT_CHARACTERS = 160

export function notificationRoutes(deps: NotificationRoutesDeps): readonly Route[] {
  const { notifications, threads, namesOf } = deps

  /** Of what a person may not see any more the bell does not speak. */
  async function seenThreads(person: Person, ids: readonly ThreadId[]): Promise<ReadonlyMap<ThreadId, ThreadRow>> {
    const rows = await Promise.all(ids.map((id) => threads.find(id)))
    return new Map(rows.flatMap((row) => (row !== null && isNotifiedOf(person, row) ? [[row.id, row] as const] : [])))
  }

  async function list(person: Person): Promise<NotificationList> {
    const listed = (await listThreadNotifications(notifications, person.id)).filter(
      ({ kind }) => kind !== 'note' || mayReadAnyNotes(person),
    )
    const groups = Map.groupBy(listed, ({ thread }) => thread)
    const ids = [...groups.keys()].slice(0, MAX_THREADS)
    const seen = await seenThreads(person, ids)
    const bodyOf = await readBodies(
      threads,
      ids.flatMap((id) => groups.get(id)?.slice(0, 1) ?? []),
    )
    const names = await namesOf([...new Set([...groups.values()].flatMap((rows) => rows.map(({ by }) => by)))])
    return {
      connections: await deps.bellOfConnections(person),
      campaigns: await deps.bellOfCampaigns(person),
      milestones: await deps.bellOfMilestones(person),
      watches: await deps.bellOfWatches(person),
      publications: await deps.bellOfPublications(person),
      inquiries: await deps.bellOfInquiries(person),
      links: await deps.bellOfLinks(person),
      notifications: ids.flatMap((id) => {
        const [thread, rows = []] = [seen.get(id), groups.get(id)]
        const [last] = rows
        if (thread === undefined || last === undefined) return []
        return [
          {
            thread: id,
            document: thread.document,
            campaign: thread.campaign,
            centres: [...centresOf(thread)],
            kind: last.kind,
            by: names.get(last.by) ?? '',
            excerpt: excerptOf(bodyOf(last)),
            at: last.at,
            unread: rows.filter(isUnread).length,
          },
        ]
      }),
    }
  }

  return [
    route({
      method: 'GET',
      path: '/api/notifications',
      bounds: 'list',
      requires: 'bell.read',
      find: async () => ({ subject: {}, found: null }),
      handle: async ({ person }) => ({ status: 200, json: await list(person) }),
    }),
    route({
      method: 'POST',
      path: '/api/notifications/read',
      bounds: 'small',
      requires: 'bell.read',
      find: async () => ({ subject: {}, found: null }),
      async handle({ person }) {
        if (await notifications.markAllRead(person.id)) deps.onRead(person.id)
        return { status: 204 }
      },
    }),
  ]
}

const isUnread = ({ read }: ThreadNotification): boolean => read === 0

function excerptOf(body: string | null): string {
  if (body === null) return ''
  const text = textOfComment(richTextColumn.read(body))
  return text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text
}
