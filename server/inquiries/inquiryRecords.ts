/** Reads inquiries: for the queue, for the staff who answer, and for their writer. */
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import type { InquiryId, InquiryState } from '../../shared/inquiries/inquiry.ts'
import type { MailState } from '../../shared/mail/outgoing.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { InquiryPlace } from './inquiryRows.ts'

export type InquiryRow = Tables['inquiry']

/** With its first message. */
export interface ListedInquiry extends InquiryRow {
  readonly words: string
}

export interface MessageRow {
  readonly at: string
  readonly author: PersonId | null
  readonly words: string
  /** The state of the mail that tells of it; null without one. */
  readonly mail: MailState | null
}

export type NoteRow = Omit<Tables['inquiry_note'], 'inquiry'>

export interface InquiryRecords {
  /** @returns null for one that is not there, or not in this campaign */
  find(id: string, campaign: CampaignId | null): Promise<InquiryRow | null>
  /**
   * Open ones by arrival, the oldest first; finished ones with the newest first. Disclosures, and messages that may be one, are
   * among the open ones until they are closed.
   */
  list(campaign: CampaignId, state: InquiryState, now: Date): Promise<readonly ListedInquiry[]>
  /** The inquiries among these that exist. */
  placesOf(campaign: CampaignId, ids: readonly InquiryId[]): Promise<readonly InquiryPlace[]>
  messages(id: InquiryId): Promise<readonly MessageRow[]>
  /** Internal notes, the oldest first. Nothing that a writer sees may ask for them. */
  notes(id: InquiryId): Promise<readonly NoteRow[]>
}

const MAX_OPEN = 5000
const MAX_DONE = 200

export function createInquiryRecords(db: Database): InquiryRecords {
  return {
    async find(id, campaign) {
      const row = await db
        .selectFrom('inquiry')
        .selectAll()
        .where('id', '=', id as InquiryId)
        .executeTakeFirst()
      return row === undefined || (campaign !== null && row.campaign !== campaign) ? null : row
    },
    async list(campaign, state, now) {
      const rows = await db
        .selectFrom('inquiry')
        .innerJoin('inquiry_message', 'inquiry_message.inquiry', 'inquiry.id')
        .selectAll('inquiry')
        .select('inquiry_message.words')
        .where('inquiry_message.number', '=', 1)
        .where('inquiry.campaign', '=', campaign)
        .where((of) => {
          const isHere = of('inquiry.state', '=', state)
          if (state !== 'open') return isHere
          const mayBeOne = of.or([of('inquiry.disclosure', '=', 1), of('inquiry.proposed', '=', 1)])
          return of.or([isHere, of.and([of('inquiry.state', '=', 'answered'), mayBeOne])])
        })
        .where('inquiry.shown_at', '<=', now.toISOString())
        .$if(state === 'open', (query) =>
          query.orderBy((of) =>
            of.case().when('inquiry.disclosure', '=', 1).then(0).when('inquiry.proposed', '=', 1).then(0).else(1).end(),
          ),
        )
        .orderBy('inquiry.created_at', state === 'open' ? 'asc' : 'desc')
        .orderBy('inquiry.id')
        .limit(state === 'open' ? MAX_OPEN : MAX_DONE)
        .execute()
      return rows
    },
    placesOf: (campaign, ids) =>
      db
        .selectFrom('inquiry')
        .select(['id', 'campaign', 'centre'])
        .where('campaign', '=', campaign)
        .where('id', 'in', ids)
        .execute(),
    notes: (id) =>
      db
        .selectFrom('inquiry_note')
        .select(['id', 'at', 'author', 'words'])
        .where('inquiry', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute(),
    messages: (id) =>
      db
        .selectFrom('inquiry_message')
        .leftJoin('mail', 'mail.id', 'inquiry_message.mail')
        .select(['inquiry_message.at', 'inquiry_message.author', 'inquiry_message.words', 'mail.state as mail'])
        .where('inquiry_message.inquiry', '=', id)
        .orderBy('inquiry_message.number')
        .execute(),
  }
}
