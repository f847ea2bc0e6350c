/**
 * An *inquiry* is a message from the public to a centre, with the conversation after it. It has no account behind it.
 */
import { z } from 'zod'
import { CentreId, PersonId } from '../ids.ts'

export const InquiryId = z.string().min(1).max(64).brand<'InquiryId'>()
export type InquiryId = z.infer<typeof InquiryId>

/** `open`: the last word is the visitor's. */
export const InquiryState = z.enum(['open', 'answered', 'closed'])
export type InquiryState = z.infer<typeof InquiryState>

export const MAX_INQUIRY_CHARACTERS = 5000

/** Text that a person writes about an inquiry, or in it. */
const InquiryText = z.string().trim().min(1).max(MAX_INQUIRY_CHARACTERS)

/** Whether somebody may need help. `isMarked` is false once this was taken back, with words. Names are empty once a person is erased. */
const Disclosure = z.object({
  isMarked: z.boolean(),
  at: z.iso.datetime(),
  by: z.string(),
  words: z.string(),
})

/** An inquiry as lists show it. The address of its writer is in no answer of the server. */
export const InquirySummary = z.object({
  id: InquiryId,
  centre: CentreId,
  countryName: z.string(),
  state: InquiryState,
  /** The language of the page on which it was written. */
  language: z.string(),
  at: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  /** The beginning of the first message. */
  excerpt: z.string(),
  isDisclosure: z.boolean(),
  /** Whether it may be one by its words: nobody has said yet. */
  isProposed: z.boolean(),
  /** Whether its writer left an address for the answer. */
  hasAddress: z.boolean(),
  /** Who works on it. The name is empty once the person is erased. */
  owner: z.object({ id: PersonId, name: z.string() }).nullable(),
})
export type InquirySummary = z.infer<typeof InquirySummary>

/** Many messages within minutes that are alike, or come from few network addresses: they are one row, deleted together. */
const InquiryFlood = z.object({ inquiries: z.array(InquirySummary).min(1) })

/** `GET /api/campaigns/<campaign>/inquiries?state=open`: what is or may be a disclosure first, even if answered, then the oldest first. */
export const InquiryList = z.object({ inquiries: z.array(InquirySummary), floods: z.array(InquiryFlood) })
export type InquiryList = z.infer<typeof InquiryList>

/** The state of the mail that announces an answer. `failed`: it could not be delivered, or its fate is unknown. */
export const InquiryDelivery = z.enum(['waiting', 'sent', 'failed'])
export type InquiryDelivery = z.infer<typeof InquiryDelivery>

const InquiryMessage = z.object({
  /** From 1, in the order in which they were written. */
  number: z.number().int(),
  /** The name of who answered; null for the visitor. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
  text: z.string(),
  /** Null for the visitor's messages, and for those too old to know. */
  delivery: InquiryDelivery.nullable(),
})
export type InquiryMessage = z.infer<typeof InquiryMessage>

/** Written and read by staff who answer. */
const InquiryNote = z.object({ id: z.string(), by: z.string(), at: z.iso.datetime(), text: z.string() })
export type InquiryNote = z.infer<typeof InquiryNote>

/** `GET /api/campaigns/<campaign>/inquiries/<inquiry>` */
export const InquiryView = InquirySummary.extend({
  messages: z.array(InquiryMessage),
  notes: z.array(InquiryNote),
  disclosure: Disclosure.nullable(),
  /** From the centre's public page, for staff who answer. */
  help: z.object({ number: z.string().nullable(), hotline: z.string().nullable() }),
  /** By the centre's own setting: the number in an emergency, and the contact inside the centre. Null if it has not said. */
  inside: z.object({ emergency: z.string(), inside: z.string() }).nullable(),
  /** How long it is stored after its last word. */
  days: z.number().int(),
})
export type InquiryView = z.infer<typeof InquiryView>

/** `POST …/inquiries/<inquiry>/answer`. `last`: how many messages were there when it was written. */
export const AnswerInquiry = z.object({ text: InquiryText, last: z.number().int().min(1) })
export type AnswerInquiry = z.infer<typeof AnswerInquiry>

/** An answer or a note can be taken back for this long: `DELETE …/answer`, `DELETE …/notes/<note>`. */
export const UNDO_SECONDS = 10

/** `POST …/inquiries/<inquiry>/notes` answers with the id of the note. */
export const NoteWritten = z.object({ id: z.string() })

/** `POST …/inquiries/<inquiry>/notes` */
export const NoteInquiry = z.object({ text: InquiryText })
export type NoteInquiry = z.infer<typeof NoteInquiry>

/** `PUT …/inquiries/<inquiry>/owner`: takes it, or gives it back. */
export const OwnInquiry = z.object({ isMine: z.boolean() })
export type OwnInquiry = z.infer<typeof OwnInquiry>

/** `PUT …/inquiries/<inquiry>/disclosure`. Taking it back needs words. */
export const MarkInquiry = z.discriminatedUnion('isMarked', [
  z.object({ isMarked: z.literal(true) }),
  z.object({ isMarked: z.literal(false), words: z.string().trim().min(1).max(500) }),
])
export type MarkInquiry = z.infer<typeof MarkInquiry>

/** `PUT …/inquiries/<inquiry>/state` */
export const CloseInquiry = z.object({ state: z.enum(['open', 'closed']) })
export type CloseInquiry = z.infer<typeof CloseInquiry>

/** `POST …/inquiries/deletion` */
export const DeleteInquiries = z.object({ inquiries: z.array(InquiryId).min(1).max(1000) })
export type DeleteInquiries = z.infer<typeof DeleteInquiries>
