/** The fields of a Weekly Update: of the letter, its sections, its items, and the lines of its tables. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { choice, optional, rich, set, text, type FieldTable } from '../fields/table.ts'
import { LanguageCode, WebAddress } from '../fields/values.ts'
import { CentreId, SectionId } from '../ids.ts'
import { CONTACT_ROLES, MAX_TITLE, MilestoneAudience, MilestoneId, MilestonePurpose } from '../milestones/milestone.ts'
import { Dated } from './dated.ts'
import { Printed, UpdateLabel } from './labels.ts'
import { StandardSection } from './updateState.ts'

export const metaFields = {
  title: text,
  /** The day on which it goes. */
  day: optional(LocalDate),
  /** The day of the next one; without it a week later. */
  nextDay: optional(LocalDate),
  /** Whether anybody on the web may read it, without the items for members. */
  isPublic: choice(z.boolean(), false),
} satisfies FieldTable

/** Fractional index; equal keys are ordered by id. */
const order = choice(z.string().min(1).max(500), 'a0')

export const sectionFields = {
  /** Null for one of this letter alone. */
  standard: optional(StandardSection),
  /** In place of the standard one's own. */
  title: text,
  order,
} satisfies FieldTable

/** Who answers questions: a role, a mailbox that several people read, or the planners of a centre. Never a person. */
export const ItemContact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), role: z.enum(CONTACT_ROLES) }),
  z.object({ kind: z.literal('mailbox'), address: z.email().max(200) }),
  z.object({ kind: z.literal('planners'), centre: CentreId }),
])
export type ItemContact = z.infer<typeof ItemContact>

/** The features that tell what happened. */
const SOURCE_KINDS = ['milestone', 'publication', 'asset', 'plan', 'activity', 'call', 'faq', 'campaign'] as const
export const SourceKind = z.enum(SOURCE_KINDS)
export type SourceKind = z.infer<typeof SourceKind>

/** What an item was made from: a kind, and an id that its feature understands. */
export const ItemSource = z.object({ kind: SourceKind, id: z.string().min(1).max(300) })
export type ItemSource = z.infer<typeof ItemSource>

/** The source's words and date as they were taken over, or as somebody last decided about them. */
export const Taken = z.object({ heading: z.string().max(500), text: z.string().max(10_000), dated: Dated.nullable() })
export type Taken = z.infer<typeof Taken>

export const itemFields = {
  heading: text,
  section: optional(SectionId),
  /** Set by hand. */
  label: optional(UpdateLabel),
  purposes: set(MilestonePurpose),
  audiences: set(MilestoneAudience),
  text: rich,
  contact: optional(ItemContact),
  link: optional(WebAddress),
  dated: optional(Dated),
  printed: optional(Printed),
  source: optional(ItemSource),
  taken: optional(Taken),
  /** The language of its heading, unless that is English. */
  language: optional(LanguageCode),
  /** Left out of a public page. */
  membersOnly: choice(z.boolean(), false),
  order,
  trashedAt: optional(z.iso.datetime()),
} satisfies FieldTable

/**
 * A line of the tables. Those of milestones and campaigns follow by themselves; one is written here under the same key when
 * somebody rewords or hides it. The others were added by hand. Single values only, so that two people who begin the same
 * line write into one.
 */
export const lineFields = {
  milestone: optional(MilestoneId),
  words: optional(z.string().trim().min(1).max(MAX_TITLE)),
  hidden: choice(z.boolean(), false),
  /** For a line that was added by hand. */
  dated: optional(Dated),
  audiences: optional(z.array(MilestoneAudience).max(7)),
} satisfies FieldTable
