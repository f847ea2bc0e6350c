/** Steps of a release, as the bell and mails of coordinators show them. */
import type { UpdateBellItem } from '../../shared/updates/bell.ts'
import { UpdateId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { KindOf } from '../../shared/notifications/kinds.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { mailItems, nameIn, unreadIn } from '../notifications/newsParts.ts'
import type { NotificationRow } from '../notifications/notifications.ts'
import type { Letters } from './letters.ts'

interface UpdateNewsDeps extends Pick<Core, 'issues' | 'kinds' | 'namesOf' | 'notifications'> {
  readonly letters: Pick<Letters, 'current'>
}

/** The newest first, by letter; nothing for a person who writes none any more. */
async function readable(
  person: Person,
  { issues, notifications }: UpdateNewsDeps,
): Promise<readonly (readonly [UpdateId, readonly NotificationRow[]])[]> {
  if (!can(person, 'update.edit', { closed: false })) return []
  const rows = await notifications.list(person.id, 'update')
  return [...Map.groupBy(rows, ({ subject }) => UpdateId.parse(subject))].filter(([id]) => issues.find(id) !== null)
}

export async function bellOfUpdates(person: Person, deps: UpdateNewsDeps): Promise<readonly UpdateBellItem[]> {
  const groups = await readable(person, deps)
  const names = await deps.namesOf(groups.flatMap(([, [last]]) => last?.by ?? []))
  const items = groups.map(async ([update, notes]): Promise<readonly UpdateBellItem[]> => {
    const [last] = notes
    if (last === undefined) return []
    const unread = unreadIn(notes).length
    const day = (await deps.letters.current(update))?.day ?? null
    const by = nameIn(names, last.by)
    return [{ group: 'update', update, day, what: last.kind as KindOf<'update'>, by, at: last.at, unread }]
  })
  return (await Promise.all(items)).flat()
}

/** Unread news, by letter. */
export async function mailedUpdates(
  person: Person,
  localiser: Localiser,
  deps: UpdateNewsDeps,
): Promise<readonly MailEntry[]> {
  const groups = await readable(person, deps)
  const names = await deps.namesOf(groups.flatMap(([, notes]) => notes.flatMap(({ by }) => by ?? [])))
  const entries = groups.map(async ([update, notes]): Promise<readonly MailEntry[]> => {
    const items = mailItems(notes, ({ by }) => ({ by: nameIn(names, by), text: null }))
    if (items.length === 0) return []
    const where = await deps.kinds.update.describe({ kind: 'update', update }, { at: 'document' }, localiser)
    return [{ path: `/updates/${update}/edit`, where, question: null, items }]
  })
  return (await Promise.all(entries)).flat()
}
