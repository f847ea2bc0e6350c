/** Other centres' acts on connections, as the bell and mails show them. Rights are the current ones. */
import { connectionHref } from '../../shared/connections/connectionHref.ts'
import { sidesOf, type Connection } from '../../shared/connections/connection.ts'
import type { CentreId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { ConnectionBellItem } from '../../shared/connections/bell.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { listActNotifications, type ActNotification } from './actNotifications.ts'

export type ConnectionNewsDeps = Pick<Core, 'connections' | 'notifications' | 'people' | 'kinds'>

const MAX_CONNECTIONS = 50
const EXCERPT_CHARACTERS = 160

/** Groups what concerns connections that this person may still read, the newest first. */
function readable(
  person: Person,
  all: readonly ActNotification[],
  { connections }: Pick<ConnectionNewsDeps, 'connections'>,
): readonly { readonly connection: Connection; readonly acts: readonly ActNotification[] }[] {
  return [...Map.groupBy(all, ({ connection }) => connection)].flatMap(([id, acts]) => {
    const connection = connections.find(id)
    if (connection === null) return []
    const centres = connection.sides.map(({ centre }) => centre)
    return can(person, 'connection.read', { centres }) ? [{ connection, acts }] : []
  })
}

/** One item per connection: its last act, and how many are unread. */
export async function bellOfConnections(
  person: Person,
  deps: ConnectionNewsDeps,
): Promise<readonly ConnectionBellItem[]> {
  const all = await listActNotifications(deps, person.id)
  const names = await deps.people.namesOf([...new Set(all.map(({ by }) => by))])
  return readable(person, all, deps)
    .slice(0, MAX_CONNECTIONS)
    .flatMap(({ connection, acts }) => {
      const [last] = acts
      if (last === undefined) return []
      const { act, centre, by, words, at } = last
      return [
        {
          group: 'connection',
          connection: connection.id,
          campaign: connection.campaign,
          act,
          centre,
          by: names.get(by) ?? '',
          title: titleFor(connection, centre),
          excerpt: words.length > EXCERPT_CHARACTERS ? `${words.slice(0, EXCERPT_CHARACTERS)}…` : words,
          at,
          unread: acts.filter(({ read }) => read === 0).length,
        },
      ]
    })
}

/** Unread news, by connection. */
export async function mailedConnections(
  person: Person,
  localiser: Localiser,
  deps: ConnectionNewsDeps,
): Promise<readonly MailEntry[]> {
  const unread = (await listActNotifications(deps, person.id)).filter(({ read }) => read === 0)
  const names = await deps.people.namesOf([...new Set(unread.map(({ by }) => by))])
  const entries = readable(person, unread, deps).map(async ({ connection, acts }) => ({
    path: connectionHref(connection),
    where: await deps.kinds.connection.describe(
      { kind: 'connection', connection: connection.id },
      { at: 'document' },
      localiser,
    ),
    question: null,
    items: acts.toReversed().map(({ id, act, by, words, at }) => ({
      notification: id,
      at: new Date(at),
      kind: act,
      by: names.get(by) ?? '',
      text: words === '' ? null : words,
      isQuestion: false,
    })),
  }))
  return Promise.all(entries)
}

/** The title of the reader's own activity, which the other centre acted on. */
const titleFor = (connection: Connection, actor: CentreId): string =>
  sidesOf(connection, actor)?.other.title ?? connection.sides[0].title
