/** A *draft* is a milestone while its form is open: every field has a value, also those that do not apply. Pure. */
import { mondayOf } from '../../../shared/days.ts'
import {
  CONTACT_ROLES,
  MilestoneFields,
  type MilestoneAudience,
  type MilestonePurpose,
} from '../../../shared/milestones/milestone.ts'
import { NOBODY_NOTIFIED, type Notified } from '../../../shared/milestones/notified.ts'

export interface MilestoneDraft {
  readonly kind: MilestoneFields['kind']
  readonly title: string
  readonly whenKind: MilestoneFields['when']['kind']
  /** The day, the first day, or a day of the week. */
  readonly day: string | null
  /** The last day of a range, or of a lasting milestone. */
  readonly last: string | null
  readonly whenNote: string
  readonly timeKind: 'none' | 'at' | 'close-of-business'
  readonly start: string | null
  readonly end: string | null
  readonly placeKind: 'none' | 'online' | 'place' | 'hybrid'
  readonly place: string
  readonly detailsToFollow: boolean
  readonly audiences: readonly MilestoneAudience[]
  /** Counts while the audience of those is chosen. */
  readonly notified: Notified
  readonly purposes: readonly MilestonePurpose[]
  readonly contactKind: 'none' | 'mailbox' | (typeof CONTACT_ROLES)[number]
  readonly mailbox: string
  readonly link: string
  readonly text: string
  /** Counts for a deadline. */
  readonly leadsToReports: boolean
  readonly reminds: boolean
}

export const EMPTY_DRAFT: MilestoneDraft = {
  kind: 'date',
  title: '',
  whenKind: 'day',
  day: null,
  last: null,
  whenNote: '',
  timeKind: 'none',
  start: null,
  end: null,
  placeKind: 'none',
  place: '',
  detailsToFollow: false,
  audiences: [],
  notified: NOBODY_NOTIFIED,
  purposes: [],
  contactKind: 'coordination-team',
  mailbox: '',
  link: '',
  text: '',
  leadsToReports: false,
  reminds: true,
}

export function draftOf(milestone: MilestoneFields, notified = NOBODY_NOTIFIED): MilestoneDraft {
  const { when, time, place, contact } = milestone
  return {
    ...EMPTY_DRAFT,
    kind: milestone.kind,
    title: milestone.title,
    whenKind: when.kind,
    day: when.kind === 'day' ? when.day : when.kind === 'range' ? when.from : when.kind === 'week' ? when.monday : null,
    last: when.kind === 'range' || when.kind === 'until' ? when.to : null,
    whenNote: milestone.whenNote,
    timeKind: time?.kind ?? 'none',
    start: time?.kind === 'at' ? time.start : null,
    end: time?.kind === 'at' ? time.end : null,
    placeKind: place?.kind ?? 'none',
    place: place?.text ?? '',
    detailsToFollow: milestone.detailsToFollow,
    audiences: milestone.audiences,
    notified,
    purposes: milestone.purposes,
    contactKind: contact === null ? 'none' : contact.kind === 'mailbox' ? 'mailbox' : contact.role,
    mailbox: contact?.kind === 'mailbox' ? contact.address : '',
    link: milestone.link ?? '',
    text: milestone.text,
    leadsToReports: milestone.leadsTo === 'reports',
    reminds: milestone.reminds,
  }
}

/** The fields of the form that can be wrong. */
export type WrongField = 'title' | 'day' | 'last' | 'start' | 'end' | 'audiences' | 'purposes' | 'mailbox' | 'link'

type Read =
  | { readonly ok: true; readonly milestone: MilestoneFields; readonly notified: Notified }
  | { readonly ok: false; readonly wrong: ReadonlySet<WrongField> }

/** Reads a draft. Fields that do not apply are left out, such as the hours of a week. */
export function readDraft(draft: MilestoneDraft): Read {
  const parsed = MilestoneFields.safeParse({
    kind: draft.kind,
    title: draft.title,
    when: whenOf(draft),
    whenNote: draft.whenNote,
    time: timeOf(draft),
    place: draft.placeKind === 'none' ? null : { kind: draft.placeKind, text: draft.place },
    detailsToFollow: draft.detailsToFollow,
    audiences: draft.audiences,
    purposes: draft.purposes,
    contact: contactOf(draft),
    link: draft.link.trim() === '' ? null : draft.link.trim(),
    text: draft.text,
    leadsTo: draft.leadsToReports && draft.kind === 'deadline' ? 'reports' : null,
    reminds: draft.reminds,
  })
  if (parsed.success) {
    const notified = parsed.data.audiences.includes('notified') ? draft.notified : NOBODY_NOTIFIED
    return { ok: true, milestone: parsed.data, notified }
  }
  return { ok: false, wrong: new Set(parsed.error.issues.map(({ path }) => wrongField(path, draft))) }
}

function whenOf({ whenKind, day, last }: MilestoneDraft) {
  switch (whenKind) {
    case 'day':
      return { kind: 'day', day }
    case 'range':
      return { kind: 'range', from: day, to: last }
    case 'week':
      return { kind: 'week', monday: day === null ? null : mondayOf(day) }
    case 'until':
      return { kind: 'until', to: last }
  }
}

function timeOf({ whenKind, timeKind, start, end }: MilestoneDraft) {
  if (whenKind === 'week' || timeKind === 'none') return null
  return timeKind === 'at' ? { kind: 'at', start, end } : { kind: 'close-of-business' }
}

function contactOf({ contactKind, mailbox }: MilestoneDraft) {
  if (contactKind === 'none') return null
  return contactKind === 'mailbox' ? { kind: 'mailbox', address: mailbox.trim() } : { kind: 'role', role: contactKind }
}

function wrongField([field, part]: readonly PropertyKey[], { whenKind }: MilestoneDraft): WrongField {
  switch (field) {
    case 'when':
      return part === 'to' || whenKind === 'until' ? 'last' : 'day'
    case 'time':
      return part === 'end' ? 'end' : 'start'
    case 'audiences':
    case 'purposes':
    case 'link':
      return field
    case 'contact':
      return 'mailbox'
    default:
      return 'title'
  }
}
