/** The facts of an activity in words, for a text document. */
import {
  ACTIVITY_FIELDS,
  ACTIVITY_KEYS,
  isListKey,
  isRichKey,
  isWhenKey,
  optionsOfField,
} from '../../shared/plans/activityFields.ts'
import { optionList } from '../../shared/plans/fieldEntry.ts'
import type { ActivityKeyOf, ShownActivityKey } from '../../shared/plans/fields.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { REACH_BASES, REACH_METRICS, RESOURCE_TYPES } from '../../shared/taxonomy.ts'
import { FILE_MESSAGES } from './words/fileMessages.ts'
import type { FileWords } from './words/fileWords.ts'
import { wordDates } from './words/whenWords.ts'

/** One line of a fact, with the address to which it leads. */
export interface FactLine {
  readonly text: string
  readonly href?: string | undefined
}
interface Fact {
  readonly key: ShownActivityKey
  readonly label: string
  readonly lines: readonly FactLine[]
}

/**
 * Title and line in English are headings; days, hours and dates are one fact, `startsOn`; rich texts follow the facts.
 */
const FACT_KEYS = ACTIVITY_KEYS.filter(
  (key) =>
    ACTIVITY_FIELDS[key].group !== 'head' &&
    key !== 'dates' &&
    !isRichKey(key) &&
    (!isWhenKey(key) || key === 'startsOn'),
)

/** The name of a fact. */
export const labelOfFact = (key: ShownActivityKey, { text }: FileWords): string =>
  text(key === 'startsOn' ? FILE_MESSAGES.when : ACTIVITY_FIELDS[key].label)

/** The known facts, in reading order. @param owner the name of the owner; empty if the file does not name it */
export const factsOf = (activity: ActivityView, owner: string, words: FileWords): readonly Fact[] =>
  FACT_KEYS.flatMap((key) => {
    const lines = (key === 'owner' ? [{ text: owner }] : linesOf(activity, key, words)).filter(
      ({ text }) => text.trim() !== '',
    )
    return lines.length === 0 ? [] : [{ key, label: labelOfFact(key, words), lines }]
  })

/** The text of one fact; empty if it is not known. */
export const textOfFact = (activity: ActivityView, key: ShownActivityKey, words: FileWords): string =>
  linesOf(activity, key, words)
    .map(({ text }) => text)
    .join('\n')

function linesOf(activity: ActivityView, key: ShownActivityKey, words: FileWords): readonly FactLine[] {
  if (isWhenKey(key)) return wordDates(activity, words).map((text) => ({ text }))
  if (isListKey(key)) return LIST_LINES[key](activity, words)
  const value: unknown = activity[key]
  const values = (Array.isArray(value) ? value : value === null ? [] : [value]).map(String)
  return [{ text: values.map((one) => nameOfValue(key, one, words)).join(', ') }]
}

/** The name of a value of a field; the value itself for one without a name. */
export function nameOfValue(key: ShownActivityKey, value: string, words: FileWords): string {
  const options = optionsOfField(key)
  if (options === null) return value
  return options === 'languages' ? words.languageName(value) : words.label(optionList(options), value)
}

const LIST_LINES: Readonly<
  Record<ActivityKeyOf<'list'>, (activity: ActivityView, words: FileWords) => readonly FactLine[]>
> = {
  dates: (activity, words) => wordDates(activity, words).map((text) => ({ text })),
  resources: ({ resources }, words) => resources.map((one) => resourceLine(one, words)),
  expectedReach: ({ expectedReach }, words) => expectedReach.map((one) => reachLine(one, words)),
  actualReach: ({ actualReach }, words) => actualReach.map((one) => reachLine(one, words)),
}

function resourceLine(
  { title, url, type, licence, languages }: ActivityView['resources'][number],
  words: FileWords,
): FactLine {
  const name = title.trim() === '' ? (url ?? '') : title
  const about = [
    type === null ? '' : words.label(RESOURCE_TYPES, type),
    licence ?? '',
    languages.map(words.languageName).join(', '),
    url !== null && url !== name ? url : '',
  ]
  return { text: [name, ...about].filter((part) => part !== '').join(' · '), href: url ?? undefined }
}

type Figure = ActivityView['expectedReach'][number] & Partial<ActivityView['actualReach'][number]>

function reachLine(
  { metric, value, source, basis = null, until = null, evidence = null }: Figure,
  words: FileWords,
): FactLine {
  const figure = value === null ? words.text(FILE_MESSAGES['not-counted']) : words.number(value)
  const of = metric === null ? '' : words.label(REACH_METRICS, metric)
  const known = [
    basis === null ? '' : words.label(REACH_BASES, basis),
    until === null ? '' : words.text(FILE_MESSAGES.until, { day: words.day(until) }),
    source,
  ].filter((part) => part !== '')
  const about = known.length === 0 ? '' : `(${known.join(', ')})`
  const text = [figure, of, about, evidence ?? ''].filter((part) => part !== '').join(' ')
  return { text, href: evidence ?? undefined }
}
