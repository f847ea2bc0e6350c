/**
 * A letter as it stands on one day: what a second coordinator releases, what is sent, and what people read for years. It is
 * stored whole, so that no later change of a milestone or a plan alters it. Pure.
 */
import { z } from 'zod'
import { addDays, LocalDate } from '../days.ts'
import { LanguageCode } from '../fields/values.ts'
import { ItemId, SectionId } from '../ids.ts'
import { MilestoneAudience, MilestonePurpose } from '../milestones/milestone.ts'
import { RichText } from '../richtext/json.ts'
import { Dated } from './dated.ts'
import { ItemContact, ItemSource } from './fields.ts'
import { Printed, shownLabelOf, UpdateLabel } from './labels.ts'
import { tablesOf, type Calendar, type TableLine } from './tables.ts'
import { StandardSection } from './updateState.ts'
import type { ItemView, SectionView, UpdateContent } from './updateView.ts'

export const LetterItem = z.object({
  id: ItemId,
  heading: z.string(),
  /** The heading's language; null for English. */
  language: LanguageCode.nullable(),
  label: UpdateLabel,
  isByHand: z.boolean(),
  purposes: z.array(MilestonePurpose),
  audiences: z.array(MilestoneAudience),
  text: RichText,
  contact: ItemContact.nullable(),
  link: z.string().nullable(),
  dated: Dated.nullable(),
  printed: Printed.nullable(),
  source: ItemSource.nullable(),
  membersOnly: z.boolean(),
})
export type LetterItem = z.infer<typeof LetterItem>

export const LetterSection = z.object({
  id: SectionId,
  standard: StandardSection.nullable(),
  /** Empty for a standard one that keeps its name. */
  title: z.string(),
  items: z.array(LetterItem),
})
export type LetterSection = z.infer<typeof LetterSection>

export const LetterLine = z.object({
  words: z.string(),
  dated: Dated,
  audiences: z.array(MilestoneAudience),
  /** “See above”: an item of this letter; null if none is about it. */
  item: ItemId.nullable(),
})
export type LetterLine = z.infer<typeof LetterLine>

export const Letter = z.object({
  day: LocalDate,
  nextDay: LocalDate,
  title: z.string(),
  opening: RichText,
  isPublic: z.boolean(),
  /** Sections with items, in order. */
  sections: z.array(LetterSection),
  deadlines: z.array(LetterLine),
  dates: z.array(LetterLine),
})
export type Letter = z.infer<typeof Letter>

const DAYS_BETWEEN_LETTERS = 7

/** The day of the letter after this one. */
export const nextDayOf = ({
  day,
  nextDay,
}: {
  readonly day: LocalDate
  readonly nextDay: LocalDate | null
}): LocalDate => (nextDay !== null && nextDay > day ? nextDay : addDays(day, DAYS_BETWEEN_LETTERS))

/** @returns null for a letter without a day: no label follows */
export function letterOf(content: UpdateContent, calendar: Calendar): Letter | null {
  const { day } = content.meta
  if (day === null) return null
  const days = { day, nextDay: nextDayOf({ ...content.meta, day }) }
  const { deadlines, dates } = tablesOf(content, calendar)
  return {
    ...days,
    title: content.meta.title.trim(),
    opening: content.opening,
    isPublic: content.meta.isPublic,
    sections: sectionsOf(content).flatMap(({ section, items }) =>
      section === null || items.length === 0
        ? []
        : [
            {
              id: section.id,
              standard: section.standard,
              title: section.title.trim(),
              items: items.map((item) => letterItem(item, days)),
            },
          ],
    ),
    deadlines: deadlines.filter(({ isHidden }) => !isHidden).map(letterLine),
    dates: dates.filter(({ isHidden }) => !isHidden).map(letterLine),
  }
}

export interface SectionItems {
  /** Null for items whose section is not there. */
  readonly section: SectionView | null
  readonly items: readonly ItemView[]
}

/** All sections in order with their items, and last the items without a section, if there are any. */
export function sectionsOf({ sections, items }: Pick<UpdateContent, 'sections' | 'items'>): readonly SectionItems[] {
  const known = new Set<string>(sections.map(({ id }) => id))
  const bySection = Map.groupBy(items, ({ section }) => (section !== null && known.has(section) ? section : null))
  const without = bySection.get(null) ?? []
  return [
    ...sections.map((section) => ({ section, items: bySection.get(section.id) ?? [] })),
    ...(without.length === 0 ? [] : [{ section: null, items: without }]),
  ]
}

function letterItem(
  {
    id,
    heading,
    language,
    purposes,
    audiences,
    text,
    contact,
    link,
    dated,
    printed,
    source,
    membersOnly,
    label,
  }: ItemView,
  { day, nextDay }: { readonly day: LocalDate; readonly nextDay: LocalDate },
): LetterItem {
  return {
    id,
    heading: heading.trim(),
    language,
    ...shownLabelOf({ label, dated, printed }, day, nextDay),
    purposes,
    audiences,
    text,
    contact,
    link,
    dated,
    printed,
    source,
    membersOnly,
  }
}

const letterLine = ({ words, dated, audiences, item }: TableLine): LetterLine => ({
  words,
  dated,
  audiences: [...audiences],
  item,
})

/**
 * The letter without what is for members, or for those alone who were notified of it: “see above” to such an item is left out
 * with it.
 */
export function publicLetter(letter: Letter): Letter {
  const sections = letter.sections
    .map((section) => ({ ...section, items: section.items.filter((item) => !item.membersOnly && !isForInvited(item)) }))
    .filter(({ items }) => items.length > 0)
  const shown = new Set(sections.flatMap(({ items }) => items.map(({ id }) => id)))
  const withoutHidden = (lines: readonly LetterLine[]): LetterLine[] =>
    lines.filter((line) => !isForInvited(line) && (line.item === null || shown.has(line.item)))
  return { ...letter, sections, deadlines: withoutHidden(letter.deadlines), dates: withoutHidden(letter.dates) }
}

const isForInvited = ({ audiences }: Pick<LetterItem, 'audiences'>): boolean =>
  audiences.length > 0 && audiences.every((audience) => audience === 'notified')
