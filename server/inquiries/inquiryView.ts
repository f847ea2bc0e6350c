/** Inquiries as those see them who answer. The address of a writer goes nowhere. */
import type { PersonId } from '../../shared/ids.ts'
import type {
  InquiryDelivery,
  InquiryList,
  InquiryMessage,
  InquirySummary,
  InquiryView,
} from '../../shared/inquiries/inquiry.ts'
import type { MailState } from '../../shared/mail/outgoing.ts'
import { findFloods } from './floods.ts'
import type { InquiryRow, ListedInquiry, MessageRow, NoteRow } from './inquiryRecords.ts'

const EXCERPT_CHARACTERS = 160

interface Naming {
  /** The name of a centre's country. */
  readonly countryOf: (centre: string) => string
  readonly names: ReadonlyMap<PersonId, string>
}

export function summaryOf(row: InquiryRow, words: string, { countryOf, names }: Naming): InquirySummary {
  const text = words.replaceAll(/\s+/g, ' ').trim()
  return {
    id: row.id,
    centre: row.centre,
    countryName: countryOf(row.centre),
    state: row.state,
    language: row.language,
    at: row.created_at,
    lastAt: row.last_at,
    excerpt: text.length > EXCERPT_CHARACTERS ? `${text.slice(0, EXCERPT_CHARACTERS)}…` : text,
    isDisclosure: row.disclosure === 1,
    isProposed: row.proposed === 1,
    hasAddress: row.email !== null,
    owner: row.owner === null ? null : { id: row.owner, name: names.get(row.owner) ?? '' },
  }
}

/** @param rows as they are listed. Floods are looked for among those that are open. */
export function listOf(rows: readonly ListedInquiry[], naming: Naming): InquiryList {
  const summaries = rows.map((row) => ({
    centre: row.centre,
    at: row.created_at,
    sender: row.sender,
    text: row.words,
    isDisclosure: row.disclosure === 1 || row.proposed === 1 || row.state !== 'open',
    summary: summaryOf(row, row.words, naming),
  }))
  const { floods, others } = findFloods(summaries)
  const inquiries = others.map(({ summary }) => summary)
  return {
    inquiries: [...inquiries.filter(isFirst), ...inquiries.filter((one) => !isFirst(one))],
    floods: floods.map((flood) => ({ inquiries: flood.map(({ summary }) => summary) })),
  }
}

/** Somebody may need help. */
const isFirst = ({ isDisclosure, isProposed }: InquirySummary): boolean => isDisclosure || isProposed

interface ViewParts {
  readonly summary: InquirySummary
  readonly row: InquiryRow
  readonly messages: readonly MessageRow[]
  readonly notes: readonly NoteRow[]
  readonly names: ReadonlyMap<PersonId, string>
  readonly help: InquiryView['help']
  readonly inside: InquiryView['inside']
  readonly days: number
}

export function viewOf({ summary, row, messages, notes, names, help, inside, days }: ViewParts): InquiryView {
  const nameOf = (person: PersonId | null) => (person === null ? '' : (names.get(person) ?? ''))
  return {
    ...summary,
    messages: messages.map(({ author, at, words, mail }, index): InquiryMessage => ({
      number: index + 1,
      by: author === null ? null : nameOf(author),
      at,
      text: words,
      delivery: mail === null ? null : DELIVERIES[mail],
    })),
    notes: notes.map(({ id, author, at, words }) => ({ id, by: nameOf(author), at, text: words })),
    disclosure:
      row.disclosure_at === null
        ? null
        : {
            isMarked: row.disclosure === 1,
            at: row.disclosure_at,
            by: nameOf(row.disclosure_by),
            words: row.disclosure_words,
          },
    help,
    inside,
    days,
  }
}

const DELIVERIES: Readonly<Record<MailState, InquiryDelivery>> = {
  queued: 'waiting',
  sending: 'waiting',
  handed: 'waiting',
  sent: 'sent',
  kept: 'sent',
  unsure: 'failed',
  failed: 'failed',
}
