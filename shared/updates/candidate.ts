/** A *candidate* is something that happened, in words that can be sent as they are. Pure. */
import { z } from 'zod'
import { LanguageCode } from '../fields/values.ts'
import { ItemId, SectionId } from '../ids.ts'
import type { FirstValues } from '../fields/layout.ts'
import { MilestoneAudience, MilestonePurpose } from '../milestones/milestone.ts'
import { RichText, textOf } from '../richtext/json.ts'
import { Dated } from './dated.ts'
import { ItemContact, ItemSource, type itemFields, type Taken } from './fields.ts'
import { Printed } from './labels.ts'
import { StandardSection } from './updateState.ts'
import type { ItemView } from './updateView.ts'

/** In the order in which they are shown. */
export const CANDIDATE_KINDS = [
  'milestones',
  'carried-over',
  'public-pages',
  'files',
  'plans',
  'activities',
  'calls',
  'answers',
  'campaigns',
] as const
export const CandidateKind = z.enum(CANDIDATE_KINDS)
export type CandidateKind = z.infer<typeof CandidateKind>

export const Candidate = z.object({
  /** Unique among the candidates of a letter, and the same tomorrow. */
  id: z.string().min(1).max(300),
  at: z.iso.datetime(),
  heading: z.string(),
  /** The heading's language; null for English. */
  language: LanguageCode.nullable(),
  text: RichText,
  section: StandardSection,
  purposes: z.array(MilestonePurpose),
  audiences: z.array(MilestoneAudience),
  contact: ItemContact.nullable(),
  link: z.string().nullable(),
  dated: Dated.nullable(),
  /** The letters that had it already; null if none did. */
  printed: Printed.nullable(),
  /** Null for an item that a person wrote, carried over. */
  source: ItemSource.nullable(),
})
export type Candidate = z.infer<typeof Candidate>

/** A candidate as its feature tells it, before anybody looks at which letters had it. */
export type Happening = Omit<Candidate, 'id' | 'printed' | 'source'> & { readonly source: ItemSource }

/** Characters of a source's text that are compared. */
const MOST_TAKEN = 10_000

/** The words and the date that an item takes over, to be compared with what the source says later. */
export const takenFrom = ({ heading, text, dated }: Pick<Candidate, 'heading' | 'text' | 'dated'>): Taken => ({
  heading,
  text: textOf(text).slice(0, MOST_TAKEN),
  dated,
})

/**
 * The item that a candidate becomes: for a client's edit and for the server's.
 * @param section where it goes, unless the section of its kind is meant
 */
export function itemOfCandidate(
  candidate: Candidate,
  { order, section = SectionId.parse(candidate.section) }: { readonly order: string; readonly section?: SectionId },
): FirstValues<typeof itemFields> & { readonly words: RichText } {
  const { heading, language, purposes, audiences, contact, link, dated, printed, source, text } = candidate
  return {
    heading,
    language,
    section,
    purposes,
    audiences,
    contact,
    link,
    dated,
    printed,
    source,
    taken: source === null ? null : takenFrom(candidate),
    // A public page is public already. Whether other news may be, a coordinator decides.
    membersOnly: source?.kind !== 'publication',
    order,
    words: text,
  }
}

/** Equal for equal sources. */
export const sourceKey = ({ kind, id }: ItemSource): string => `${kind} ${id}`

/** Whether an item was made from this candidate, or carries the same heading of a person's own. */
export function isAbout({ source, heading }: Pick<ItemView, 'source' | 'heading'>, candidate: Candidate): boolean {
  if (candidate.source === null) return source === null && heading === candidate.heading
  return source !== null && sourceKey(source) === sourceKey(candidate.source)
}

/** The change of an item's source since somebody decided about it. */
export type SourceChange =
  /** Deleted, cancelled or no longer for every member. */
  { readonly kind: 'gone' } | { readonly kind: 'changed'; readonly before: Taken; readonly now: Candidate }

/** The sources of a letter's items as they are now, by {@link sourceKey}; null for one that is gone. */
export type SourcesNow = ReadonlyMap<string, Candidate | null>

/** @returns null if nothing is to be decided, or nobody knows */
export function sourceChangeOf(
  { source, taken }: Pick<ItemView, 'source' | 'taken'>,
  now: SourcesNow,
): SourceChange | null {
  const found = source === null ? undefined : now.get(sourceKey(source))
  if (found === undefined) return null
  if (found === null) return { kind: 'gone' }
  if (taken === null || isSame(taken, takenFrom(found))) return null
  return { kind: 'changed', before: taken, now: found }
}

const isSame = (a: Taken, b: Taken): boolean =>
  a.heading === b.heading && a.text === b.text && datedKey(a.dated) === datedKey(b.dated)

/** Values from a document have their keys in any order. */
function datedKey(dated: Dated | null): string {
  const parsed = Dated.nullable().parse(dated)
  return JSON.stringify(parsed)
}

/** Items about whose source somebody has to decide before the letter is released. */
export const undecidedItems = (items: readonly ItemView[], now: SourcesNow): readonly ItemId[] =>
  items.filter((item) => sourceChangeOf(item, now) !== null).map(({ id }) => id)
