/** Entries to confirm, as the bell and mails of coordinators show them. */
import { HELPLINES_HREF, type HelplineBellItem } from '../../shared/helplines/bell.ts'
import type { CentreId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { mailItems, nameIn, unreadIn } from '../notifications/newsParts.ts'
import type { NotificationRow } from '../notifications/notifications.ts'
import { HELPLINE_MESSAGES } from './helplineMessages.ts'

type HelplineNewsDeps = Pick<Core, 'notifications' | 'namesOf' | 'campaigns'>

/** The newest first, by entry; nothing for a person who confirms none any more. */
async function readable(
  person: Person,
  { notifications }: HelplineNewsDeps,
): Promise<readonly (readonly [CentreId, readonly NotificationRow[]])[]> {
  if (!can(person, 'helpline.confirm', {})) return []
  const rows = await notifications.list(person.id, 'helpline')
  return [...Map.groupBy(rows, ({ subject }) => subject as CentreId)]
}

/** The last event of each entry. */
export async function bellOfHelplines(person: Person, deps: HelplineNewsDeps): Promise<readonly HelplineBellItem[]> {
  const groups = await readable(person, deps)
  const names = await deps.namesOf(groups.flatMap(([, [last]]) => last?.by ?? []))
  return groups.flatMap(([centre, notes]) => {
    const [last] = notes
    if (last === undefined) return []
    const why = last.kind === 'helpline-due' ? 'due' : 'changed'
    const by = nameIn(names, last.by)
    const unread = unreadIn(notes).length
    return [{ group: 'helpline', centre, why, by, at: last.at, unread }]
  })
}

/** Unread news, by entry. */
export async function mailedHelplines(
  person: Person,
  { countryName, text }: Localiser,
  deps: HelplineNewsDeps,
): Promise<readonly MailEntry[]> {
  const groups = await readable(person, deps)
  const names = await deps.namesOf(groups.flatMap(([, notes]) => notes.flatMap(({ by }) => by ?? [])))
  const network = new Map(deps.campaigns.allCentres().map((one) => [one.id, one]))
  return groups.flatMap(([centre, notes]) => {
    const items = mailItems(notes, ({ by }) => ({ by: nameIn(names, by), text: null }))
    if (items.length === 0) return []
    const found = network.get(centre)
    const country = found === undefined ? centre.toUpperCase() : countryName(found.country, found.countryName)
    return [{ path: HELPLINES_HREF, where: text(HELPLINE_MESSAGES.entry, { country }), question: null, items }]
  })
}
