/**
 * The tables of inquiries: messages from the public to centres, and the answers. Nothing in them leads to an account of
 * its writer.
 */
import type { CampaignId, CentreId, PersonId } from '../../../shared/ids.ts'
import type { InquiryId, InquiryState } from '../../../shared/inquiries/inquiry.ts'
import type { MailId } from '../../../shared/mail/outgoing.ts'
import type { Flag } from './accountTables.ts'

export interface InquiryTables {
  inquiry: {
    id: InquiryId
    campaign: CampaignId
    centre: CentreId
    state: InquiryState
    /** The code of the page's language. */
    language: string
    /** For the answer only; null if none was left. */
    email: string | null
    /** A hash of the network address, with a key that is forgotten when the server ends. */
    sender: string
    created_at: string
    last_at: string
    /** When it comes into the queue. */
    shown_at: string
    /** Whether it may be a disclosure. The other columns hold who marked or unmarked it, and their words. */
    disclosure: Flag
    disclosure_at: string | null
    disclosure_by: PersonId | null
    disclosure_words: string
    /** Whether it may be a disclosure by its words alone: nobody has said yet whether it is one. */
    proposed: Flag
    /** Who works on it. */
    owner: PersonId | null
  }
  inquiry_message: {
    inquiry: InquiryId
    /** Counts the messages of an inquiry, from 1. */
    number: number
    at: string
    /** Null for the visitor. */
    author: PersonId | null
    words: string
    /** The mail that tells of an answer. */
    mail: MailId | null
  }
  /** For those who answer; no page of the writer reads it. */
  inquiry_note: {
    id: string
    inquiry: InquiryId
    at: string
    author: PersonId
    words: string
  }
}
