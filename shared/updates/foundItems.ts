/** Searching the items of all letters. Pure. */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { LanguageCode } from '../fields/values.ts'
import { ItemId } from '../ids.ts'
import { MilestoneAudience, MilestonePurpose } from '../milestones/milestone.ts'
import { textOf } from '../richtext/json.ts'
import { LONGEST_SEARCH } from '../search/api.ts'
import { foldText } from '../text/fold.ts'
import { UpdateLabel } from './labels.ts'
import type { Letter, LetterItem, LetterSection } from './letter.ts'
import { IssueNumber, StandardSection } from './updateState.ts'

/** A part of a text; the found words are parts of their own. */
const TextPart = z.object({ text: z.string(), isFound: z.boolean() })
export type TextPart = z.infer<typeof TextPart>

const FoundItem = z.object({
  /** The number of its letter; the id of a draft. */
  update: z.string(),
  number: IssueNumber.nullable(),
  day: LocalDate,
  item: ItemId,
  heading: z.array(TextPart),
  /** The heading's language; null for English. */
  language: LanguageCode.nullable(),
  /** The words around the first match; the beginning if only the heading matches. */
  excerpt: z.array(TextPart),
  label: UpdateLabel,
  purposes: z.array(MilestonePurpose),
})
export type FoundItem = z.infer<typeof FoundItem>

/** The parameters of an address that narrow a search of items; null: all of them. */
export const ItemFilter = z.object({
  /** `own`: sections that coordinators added. */
  section: z
    .enum([...StandardSection.options, 'own'])
    .nullable()
    .catch(null),
  label: UpdateLabel.nullable().catch(null),
  audience: MilestoneAudience.nullable().catch(null),
})
export type ItemFilter = z.infer<typeof ItemFilter>

export const ALL_ITEMS: ItemFilter = { section: null, label: null, audience: null }

export const isNarrowed = (filter: ItemFilter): boolean => Object.values(filter).some((value) => value !== null)

/** `GET /api/updates/items?q=…&section=…&label=…&audience=…`: the latest letter first. */
export const FoundItems = z.object({
  items: z.array(FoundItem),
  /** How many were found; `items` has the first of them. */
  total: z.int(),
  /** In how many letters. */
  letters: z.int(),
})
export type FoundItems = z.infer<typeof FoundItems>

export interface SearchedLetter {
  readonly update: string
  readonly number: IssueNumber | null
  readonly letter: Letter
}

const MOST_FOUND = 100
const MOST_WORDS = 12
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
/** Characters before the first match, and of the whole. */
const BEFORE = 40
const LENGTH = 140

/**
 * Items that contain a word beginning with each word of `text`; without words, all that the filter leaves. Without a filter as well, none.
 * @param letters the latest first
 */
export function findItems(
  letters: readonly SearchedLetter[],
  text: string,
  filter: ItemFilter = ALL_ITEMS,
): FoundItems {
  const wanted = (text.slice(0, LONGEST_SEARCH).match(WORD) ?? []).slice(0, MOST_WORDS).map(foldText)
  if (wanted.length === 0 && !isNarrowed(filter)) return { items: [], total: 0, letters: 0 }
  const found = letters.flatMap((one) =>
    one.letter.sections
      .filter((section) => isOfSection(section, filter))
      .flatMap(({ items }) =>
        items.filter((item) => passes(item, filter) && isMatch(item, wanted)).map((item) => ({ ...one, item })),
      ),
  )
  return {
    items: found.slice(0, MOST_FOUND).map((one) => foundItem(one, wanted)),
    total: found.length,
    letters: new Set(found.map(({ update }) => update)).size,
  }
}

const isOfSection = ({ standard }: LetterSection, { section }: ItemFilter): boolean =>
  section === null || (standard ?? 'own') === section

const passes = (item: LetterItem, { label, audience }: ItemFilter): boolean =>
  (label === null || item.label === label) && (audience === null || item.audiences.includes(audience))

const isMatch = (item: LetterItem, wanted: readonly string[]): boolean => {
  const { words } = searchedOf(item)
  return wanted.every((one) => words.includes(` ${one}`))
}

function foundItem(
  { update, number, letter, item }: SearchedLetter & { readonly item: LetterItem },
  wanted: readonly string[],
): FoundItem {
  const { id, heading, language, label, purposes } = item
  return {
    update,
    number,
    day: letter.day,
    item: id,
    heading: marked(heading, wanted),
    language,
    excerpt: marked(excerptOf(searchedOf(item).body, wanted), wanted),
    label,
    purposes,
  }
}

/** Text beyond this many characters is not searched. */
const LONGEST_TEXT = 20_000

interface Searched {
  readonly body: string
  /** Folded, a space before each. */
  readonly words: string
}

/** A letter that was released is the same object for everybody who searches. */
const searched = new WeakMap<LetterItem, Searched>()

function searchedOf(item: LetterItem): Searched {
  const known = searched.get(item)
  if (known !== undefined) return known
  const body = textOf(item.text).slice(0, LONGEST_TEXT).replaceAll(/\s+/g, ' ').trim()
  const words = (`${item.heading} ${body}`.match(WORD) ?? []).map((word) => ` ${foldText(word)}`).join('')
  const made = { body, words }
  searched.set(item, made)
  return made
}

function marked(text: string, wanted: readonly string[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isWanted(word, wanted)) continue
    if (index > at) parts.push({ text: text.slice(at, index), isFound: false })
    parts.push({ text: word, isFound: true })
    at = index + word.length
  }
  if (at < text.length) parts.push({ text: text.slice(at), isFound: false })
  return parts
}

const isWanted = (word: string, wanted: readonly string[]): boolean => {
  const folded = foldText(word)
  return wanted.some((one) => folded.startsWith(one))
}

function excerptOf(text: string, wanted: readonly string[]): string {
  const first = [...text.matchAll(WORD)].find(({ 0: word }) => isWanted(word, wanted))?.index ?? 0
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1
  const end = Math.min(text.length, start + LENGTH)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).toWellFormed().trim()}${end < text.length ? '…' : ''}`
}
