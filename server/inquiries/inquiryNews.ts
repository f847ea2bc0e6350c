/** Inquiries that may be disclosures, as the bell shows them. Their mails are separate, and go at once. */
import type { InquiryBellItem } from '../../shared/inquiries/bell.ts'
import type { InquiryId } from '../../shared/inquiries/inquiry.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Notifications } from '../notifications/notifications.ts'
import type { InquiryRecords } from './inquiryRecords.ts'

interface InquiryNewsDeps {
  readonly notifications: Pick<Notifications, 'list'>
  readonly records: Pick<InquiryRecords, 'find'>
}

const MAX_INQUIRIES = 50

/** One item for each inquiry that the person may still read, the newest first. */
export async function bellOfInquiries(
  person: Person,
  { notifications, records }: InquiryNewsDeps,
): Promise<InquiryBellItem[]> {
  const all = await notifications.list(person.id, 'inquiry')
  const groups = [...Map.groupBy(all, ({ subject }) => subject as InquiryId)].slice(0, MAX_INQUIRIES)
  const items: InquiryBellItem[] = []
  for (const [inquiry, notes] of groups) {
    const row = await records.find(inquiry, null)
    const [last] = notes
    if (row === null || last === undefined || !can(person, 'inquiry.read', { centre: row.centre })) continue
    const unread = notes.filter(({ read }) => read === 0).length
    const { campaign, centre } = row
    const isWaiting = last.kind === 'disclosure-waiting'
    items.push({ group: 'inquiry', campaign, centre, inquiry, at: last.at, isWaiting, unread })
  }
  return items
}
