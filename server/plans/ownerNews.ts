/** Activities of which people became the owner, as the bell and mails show them. */
import { ActivityId, CampaignId, CentreId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { ownedHref, type OwnerBellItem } from '../../shared/plans/ownerBell.ts'
import type { Core } from '../core.ts'
import type { MailEntry } from '../notifications/mailEntry.ts'
import { mailItems, nameIn, unreadIn } from '../notifications/newsParts.ts'
import { gatherOwned, type Owned } from './gatherOwned.ts'
import { OWNER_MESSAGES } from './ownerMessages.ts'

type OwnerNewsDeps = Pick<Core, 'notifications' | 'namesOf' | 'projections'>

/** Only activities that the person still looks after, in plans that they still write. */
export async function ownedNews(
  person: Person,
  { notifications, projections }: Pick<OwnerNewsDeps, 'notifications' | 'projections'>,
): Promise<readonly Owned[]> {
  const rows = await notifications.list(person.id, 'owner')
  const found = await Promise.all(
    [...Map.groupBy(rows, ({ subject }) => subject)].map(async ([subject, [last, ...earlier]]) => {
      const [campaign, centre, activity] = placeOf(subject)
      if (last === undefined || campaign === null || centre === null || activity === null) return []
      if (!can(person, 'plan.read', { centre })) return []
      const now = await projections.activity(campaign, { centre, activity })
      if (now?.owner !== person.id) return []
      return [{ campaign, centre, activity, title: now.title, rows: [last, ...earlier] as const }]
    }),
  )
  return found.flat()
}

function placeOf(subject: string): readonly [CampaignId | null, CentreId | null, ActivityId | null] {
  const [campaign, centre, activity] = subject.split('/')
  return [
    CampaignId.safeParse(campaign).data ?? null,
    CentreId.safeParse(centre).data ?? null,
    ActivityId.safeParse(activity).data ?? null,
  ]
}

export async function bellOfOwners(person: Person, deps: OwnerNewsDeps): Promise<readonly OwnerBellItem[]> {
  const all = await ownedNews(person, deps)
  const names = await deps.namesOf(all.flatMap(({ rows: [last] }) => last.by ?? []))
  return gatherOwned(all).map((gathered) => {
    const [{ rows, ...place }, ...others] = gathered
    return {
      group: 'owner',
      ...place,
      others: others.length,
      by: nameIn(names, rows[0].by),
      at: rows[0].at,
      unread: unreadIn(gathered.flatMap((one) => one.rows)).length,
    }
  })
}

export async function mailedOwners(
  person: Person,
  { text }: Localiser,
  deps: OwnerNewsDeps,
): Promise<readonly MailEntry[]> {
  const all = await ownedNews(person, deps)
  const names = await deps.namesOf(all.flatMap(({ rows }) => rows.flatMap(({ by }) => by ?? [])))
  return all.flatMap(({ rows, title, ...place }) => {
    const items = mailItems(rows, (note) => ({
      by: nameIn(names, note.by) || text(OWNER_MESSAGES.somebody),
      text: null,
    }))
    if (items.length === 0) return []
    const where = title.trim() === '' ? text(OWNER_MESSAGES.untitled) : title
    return [{ path: ownedHref(place), where, question: null, items }]
  })
}
