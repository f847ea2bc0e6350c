import type { NotificationList } from '../../../shared/comments/api.ts'
import type { NotificationGroup } from '../../../shared/notifications/kinds.ts'

/** The list of each group in the answer. */
const LISTS = {
  thread: 'notifications',
  connection: 'connections',
  milestone: 'milestones',
  campaign: 'campaigns',
  watch: 'watches',
  publication: 'publications',
  inquiry: 'inquiries',
  link: 'links',
} as const satisfies Readonly<Record<NotificationGroup, keyof NotificationList>>

/** What the bell shows of a subject, by its group. */
export type BellItems = { readonly [Group in NotificationGroup]: NotificationList[(typeof LISTS)[Group]][number] }

export type BellEntry = {
  readonly [Group in NotificationGroup]: { readonly group: Group; readonly item: BellItems[Group] }
}[NotificationGroup]

/** All groups together, the newest first. */
export function entriesOf(list: NotificationList | undefined): readonly BellEntry[] {
  if (list === undefined) return []
  const groups = Object.keys(LISTS) as readonly NotificationGroup[]
  return groups
    .flatMap((group) => list[LISTS[group]].map((item) => ({ group, item }) as BellEntry))
    .toSorted((a, b) => b.item.at.localeCompare(a.item.at))
}

/** The id of what an entry is about, among those of its group. */
export function subjectOf(entry: BellEntry): string {
  switch (entry.group) {
    case 'thread':
      return entry.item.thread
    case 'connection':
      return entry.item.connection
    case 'milestone':
      return entry.item.milestone
    case 'campaign':
      return entry.item.campaign
    case 'watch':
      return entry.item.watch
    case 'publication':
      return `${entry.item.campaign}/${entry.item.centre}`
    case 'inquiry':
      return entry.item.inquiry
    case 'link':
      return entry.item.document
  }
}
