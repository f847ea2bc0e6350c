/** Notifications that an inquiry may be a disclosure. Their mails go by themselves, at once. */
import type { PersonId } from '../../shared/ids.ts'
import type { InquiryBellItem, InquiryId } from '../../shared/inquiries/inquiry.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Database } from '../store/database.ts'

export interface InquiryNotifications {
  /** One item for each inquiry that the person may still read, the newest first. */
  bellOf(person: Person): Promise<InquiryBellItem[]>
  /** @param inquiry null for all of them. @returns false if there was nothing unread */
  markRead(person: PersonId, inquiry: InquiryId | null): Promise<boolean>
}

const MAX_LISTED = 50

export function createInquiryNotifications(db: Database): InquiryNotifications {
  return {
    async bellOf(person) {
      const rows = await db
        .selectFrom('inquiry_notification')
        .innerJoin('inquiry', 'inquiry.id', 'inquiry_notification.inquiry')
        .select([
          'inquiry.id',
          'inquiry.campaign',
          'inquiry.centre',
          'inquiry_notification.at',
          'inquiry_notification.read',
        ])
        .where('inquiry_notification.person', '=', person.id)
        .orderBy('inquiry_notification.at', 'desc')
        .limit(MAX_LISTED)
        .execute()
      const readable = rows.filter(({ centre }) => can(person, 'inquiry.read', { centre }))
      return [...Map.groupBy(readable, ({ id }) => id).values()].flatMap((notes) => {
        const [last] = notes
        if (last === undefined) return []
        const { id: inquiry, campaign, centre, at } = last
        return [{ campaign, centre, inquiry, at, unread: notes.filter(({ read }) => read === 0).length }]
      })
    },
    async markRead(person, inquiry) {
      const { numUpdatedRows } = await db
        .updateTable('inquiry_notification')
        .set({ read: 1 })
        .where('person', '=', person)
        .where('read', '=', 0)
        .$if(inquiry !== null, (query) => query.where('inquiry', '=', inquiry ?? ('' as InquiryId)))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}
