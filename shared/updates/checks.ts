/** Checks a letter before it is released: missing and odd things. Only undecided sources block; the rest may be overruled. Pure. */
import { LocalDate, weekdayOf } from '../days.ts'
import type { ItemId } from '../ids.ts'
import { linksInText } from '../links/linksIn.ts'
import { lastDay } from '../milestones/instants.ts'
import { textOf } from '../richtext/json.ts'
import { sourceChangeOf, type SourcesNow } from './candidate.ts'
import { nextDayOf, sectionsOf } from './letter.ts'
import { shownLabelOf } from './labels.ts'
import type { ItemView, UpdateContent } from './updateView.ts'

export const CHECK_KINDS = [
  'source-gone',
  'source-changed',
  'no-heading',
  'no-section',
  'no-purpose',
  'dead-link',
  'over',
  'not-tomorrow',
  'relative-day',
  'wrong-weekday',
  'same-heading',
  'address',
] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

export const BLOCKING: ReadonlySet<CheckKind> = new Set<CheckKind>(['source-gone', 'source-changed'])

export interface LetterCheck {
  readonly kind: CheckKind
  readonly item: ItemId
  /** The words that were found, or the right weekday; empty if the kind says all. */
  readonly found: string
}

interface Known {
  readonly sources: SourcesNow
  /** Addresses that the link checker found dead. */
  readonly deadLinks: ReadonlySet<string>
  /** Mailboxes that several people read. */
  readonly mailboxes: ReadonlySet<string>
}

/** In the order of {@link CHECK_KINDS}, then of the letter. */
export function checkLetter(content: UpdateContent, known: Known): readonly LetterCheck[] {
  const days =
    content.meta.day === null
      ? null
      : { day: content.meta.day, nextDay: nextDayOf({ ...content.meta, day: content.meta.day }) }
  const ordered = sectionsOf(content).flatMap(({ section, items }) =>
    items.map((item) => ({ item, isPlaced: section !== null })),
  )
  const headings = Map.groupBy(ordered, ({ item }) => item.heading.trim().toLocaleLowerCase('en'))
  const found = ordered.flatMap(({ item, isPlaced }) => [
    ...sourceChecks(item, known.sources),
    ...when(item.heading.trim() === '', item, 'no-heading'),
    ...when(!isPlaced, item, 'no-section'),
    ...when(item.purposes.length === 0, item, 'no-purpose'),
    ...linkChecks(item, known.deadLinks),
    ...(days === null ? [] : dateChecks(item, days)),
    ...textChecks(item, known.mailboxes),
    ...when(
      item.heading.trim() !== '' && (headings.get(item.heading.trim().toLocaleLowerCase('en')) ?? []).length > 1,
      item,
      'same-heading',
      item.heading.trim(),
    ),
  ])
  return found.toSorted((a, b) => CHECK_KINDS.indexOf(a.kind) - CHECK_KINDS.indexOf(b.kind))
}

const when = (isSo: boolean, { id }: ItemView, kind: CheckKind, found = ''): readonly LetterCheck[] =>
  isSo ? [{ kind, item: id, found }] : []

function sourceChecks(item: ItemView, sources: SourcesNow): readonly LetterCheck[] {
  const change = sourceChangeOf(item, sources)
  return change === null
    ? []
    : [{ kind: change.kind === 'gone' ? 'source-gone' : 'source-changed', item: item.id, found: '' }]
}

function linkChecks({ id, link, text }: ItemView, deadLinks: ReadonlySet<string>): readonly LetterCheck[] {
  const all = new Set([...(link === null ? [] : [link]), ...linksInText(text)])
  return [...all].filter((url) => deadLinks.has(url)).map((found) => ({ kind: 'dead-link', item: id, found }))
}

function dateChecks(
  item: ItemView,
  days: { readonly day: LocalDate; readonly nextDay: LocalDate },
): readonly LetterCheck[] {
  const { dated } = item
  const { label, isByHand } = shownLabelOf(item, days.day, days.nextDay)
  const computed = shownLabelOf({ ...item, label: null }, days.day, days.nextDay)
  return [
    ...when(dated !== null && lastDay(dated) < days.day, item, 'over'),
    ...when(isByHand && label === 'tomorrow' && computed.label !== 'tomorrow', item, 'not-tomorrow'),
  ]
}

const RELATIVE =
  /\b(today|tomorrow|yesterday|this week|next week|(?:this|next) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const DATED = /\b([A-Z][a-z]+day),? (\d{1,2}) ([A-Z][a-z]+) (20\d\d)\b/g
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** Words that will be read on another day, weekdays that a date does not have, and people's addresses. */
function textChecks(item: ItemView, mailboxes: ReadonlySet<string>): readonly LetterCheck[] {
  const text = `${item.heading}\n${textOf(item.text)}`
  const relative = RELATIVE.exec(text)?.[0]
  const addresses = [...text.matchAll(ADDRESS)].map(([address]) => address.toLowerCase())
  return [
    ...when(relative !== undefined, item, 'relative-day', relative ?? ''),
    ...wrongWeekdays(text).map((found): LetterCheck => ({ kind: 'wrong-weekday', item: item.id, found })),
    ...addresses
      .filter((address) => !mailboxes.has(address))
      .map((found): LetterCheck => ({ kind: 'address', item: item.id, found })),
  ]
}

/** @returns the dates with the weekdays that they have */
function wrongWeekdays(text: string): readonly string[] {
  return [...text.matchAll(DATED)].flatMap(([, weekday = '', day = '', month = '', year = '']) => {
    const number = MONTHS.findIndex((one) => one === month) + 1
    const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    if (number === 0 || !LocalDate.safeParse(iso).success) return []
    const right = WEEKDAYS[weekdayOf(iso) - 1] ?? ''
    return right === weekday ? [] : [`${right} ${day} ${month} ${year}`]
  })
}
