/** The lists of an activity as cells: one entry a line, its parts with a bar between. */
import {
  REACH_BASES,
  REACH_METRICS,
  ReachBasisId,
  ReachMetricId,
  RESOURCE_TYPES,
  ResourceTypeId,
} from '../../taxonomy.ts'
import type { NamedOption } from '../fieldEntry.ts'
import { Token, TypedAddress } from '../../fields/values.ts'
import { readWholeNumber } from '../../fields/wholeNumbers.ts'
import {
  unreadable,
  type CellProblem,
  type CellReading,
  type CellValue,
  type CellWords,
  type Codec,
  type ReadOptions,
} from './codec.ts'
import { readDay } from './days.ts'
import { readLanguage, writeLanguage } from './languages.ts'
import { folded, optionFinder } from './names.ts'
import { CELL_MESSAGES } from './cellMessages.ts'
import { partsOf, partsOfEntry, protect, unprotect, valuesOf, writeEntry } from './parts.ts'
import { readTimes, writeTimes } from './times.ts'

type Entries<K extends 'dates' | 'resources' | 'expectedReach' | 'actualReach'> = CellValue<K>
type ActivityDate = Entries<'dates'>[number]
type Resource = Entries<'resources'>[number]
type Reach = Entries<'expectedReach'>[number]
type ActualReach = Entries<'actualReach'>[number]

/** An entry that cannot be read is left out, with a doubt. A cell that could not be read at all is a problem. */
function listCodec<E>(
  write: (entry: E, words: CellWords) => string,
  read: (parts: readonly string[], options: ReadOptions) => E | CellProblem,
): Codec<readonly E[]> {
  return {
    write: (entries, words) => entries.map((entry) => write(entry, words)).join('\n'),
    read(text, options): CellReading<readonly E[]> {
      const found = valuesOf(text).map((entry) => read(partsOfEntry(entry), options))
      const isProblem = (one: E | CellProblem): one is CellProblem =>
        typeof one === 'object' && one !== null && 'kind' in one && 'text' in one
      const doubts = found.filter(isProblem)
      const value = found.filter((one): one is E => !isProblem(one))
      const [first] = doubts
      return first !== undefined && value.length === 0 ? { problem: first } : { value, doubts }
    },
  }
}

/** `2027-02-09 10:00–11:30 | Aarhus | with the youth panel` */
export const datesCodec = listCodec<ActivityDate>(
  ({ day, startTime, endTime, place, note }) =>
    writeEntry([[day ?? '', writeTimes({ startTime, endTime })].join(' ').trim(), place ?? '', note]),
  ([when = '', place = '', ...note], options) => {
    const [day, times] = splitWhen(when, options)
    if ('problem' in day) return day.problem
    if ('problem' in times) return times.problem
    return { day: day.value, ...times.value, place: place === '' ? null : place, note: note.join(' | ') }
  },
)

/** A day and hours, a day alone, or hours alone. A number alone does not count as hours. */
function splitWhen(when: string, options: ReadOptions) {
  const words = when.split(/\s+/)
  for (let at = words.length - 1; at > 0; at--) {
    const day = readDay(words.slice(0, at).join(' '), options)
    const hours = words.slice(at).join(' ')
    const times = readTimes(hours)
    if (/\D/.test(hours) && !('problem' in day) && !('problem' in times)) return [day, times] as const
  }
  const times = readTimes(when)
  if (/\D/.test(when) && !('problem' in times)) return [readDay('', options), times] as const
  return [readDay(when, options), readTimes('')] as const
}

const typeOf = optionFinder(RESOURCE_TYPES)
const UNCHECKED = CELL_MESSAGES['link-not-checked']
function labelOf(options: readonly NamedOption[], id: string | null, { text }: CellWords): string {
  const option = options.find((one) => one.id === id)
  return option === undefined ? '' : text(option.label)
}

/** `Guide for parents | https://example.org/guide | Guide or brochure | CC BY | Danish, English | link not checked` */
export const resourcesCodec = listCodec<Resource>(
  ({ title, url, type, licence, languages, linkUnchecked }, words) =>
    writeEntry(
      [
        title,
        url ?? '',
        labelOf(RESOURCE_TYPES, type, words),
        licence ?? '',
        languages.map((code) => protect(writeLanguage(code, words), ',')).join(', '),
        linkUnchecked ? words.text(UNCHECKED) : '',
      ],
      // A title that is an address would be read as the address.
      TypedAddress.safeParse(title).success ? 2 : 1,
    ),
  (parts, options) => {
    const alone = parts.length === 1 && TypedAddress.safeParse(parts[0]).success
    const [title = '', url = '', type = '', licence = '', languages = '', unchecked = ''] = alone
      ? ['', ...parts]
      : parts
    if (url !== '' && !TypedAddress.safeParse(url).success) return unreadable('not-an-address', url).problem
    const id = type === '' ? null : typeOf(type, options)
    if (id === undefined) return unreadable('unknown-option', type).problem
    const codes = partsOf(languages, ',')
      .map(unprotect)
      .filter((name) => name !== '')
    const strange = codes.find((name) => readLanguage(name) === null)
    if (strange !== undefined) return unreadable('unknown-language', strange).problem
    if (!fits(licence)) return unreadable('too-long', licence).problem
    return {
      title,
      url: url === '' ? null : url,
      type: id === null ? null : ResourceTypeId.parse(id),
      licence: licence === '' ? null : licence,
      languages: codes.flatMap((name) => readLanguage(name) ?? []),
      linkUnchecked: [UNCHECKED.message, ...(options.labelsOf?.(UNCHECKED) ?? [])].some(
        (name) => folded(name) === folded(unchecked),
      ),
    }
  },
)

const fits = (token: string): boolean => token === '' || Token.safeParse(token).success

const metricOf = optionFinder(REACH_METRICS)
/** `1 200 participants onsite`, as people write it without bars. */
const FIGURE_FIRST = /^([\d\s.,'’]+)\s+(\p{L}.*)$/u

/** `1200 | Participants onsite | counted by tickets` */
export const reachCodec = listCodec<Reach>(
  ({ metric, value, source }, words) => writeEntry([...figureParts({ metric, value }, words), source]),
  readFigure,
)

const basisOf = optionFinder(REACH_BASES)

/** As that of expected reach, or with all its parts: `1200 | Downloads | From the platform | 2027-02-24 | https://example.org | counter` */
export const actualReachCodec = listCodec<ActualReach>(
  ({ metric, value, source, basis, until, evidence }, words) => {
    const known = [labelOf(REACH_BASES, basis, words), until ?? '', evidence ?? '']
    const hasAll = known.some((part) => part !== '')
    return writeEntry(
      [...figureParts({ metric, value }, words), ...(hasAll ? known : []), source],
      hasAll ? ALL_PARTS : 1,
    )
  },
  (parts, options) => {
    const [value = '', metric = '', ...rest] = parts
    const known = parts.length === ALL_PARTS ? readKnown(rest, options) : null
    const figure = readFigure(known === null ? parts : [value, metric, rest.at(-1) ?? ''], options)
    return 'kind' in figure ? figure : { ...figure, ...(known ?? { basis: null, until: null, evidence: null }) }
  },
)

const ALL_PARTS = 6

const figureParts = ({ metric, value }: Pick<Reach, 'metric' | 'value'>, words: CellWords): readonly string[] => [
  value === null ? '' : String(value),
  labelOf(REACH_METRICS, metric, words),
]

function readFigure(parts: readonly string[], options: ReadOptions): Reach | CellProblem {
  const [, figure, rest] = (parts.length === 1 && FIGURE_FIRST.exec(parts[0] ?? '')) || []
  const [value = '', metric = '', ...source] = figure === undefined ? parts : [figure, rest]
  const id = metric === '' ? null : metricOf(metric, options)
  if (id === undefined) return unreadable('unknown-option', metric).problem
  const count = countOf(value)
  if (count === undefined) return unreadable('not-a-number', value).problem
  return { metric: id === null ? null : ReachMetricId.parse(id), value: count, source: source.join(' | ') }
}

/** @returns null if these are parts of a source with bars */
function readKnown(
  [basis = '', until = '', evidence = '']: readonly string[],
  options: ReadOptions,
): Pick<ActualReach, 'basis' | 'until' | 'evidence'> | null {
  const id = basis === '' ? null : basisOf(basis, options)
  const day = readDay(until, options)
  if (id === undefined || 'problem' in day || !(evidence === '' || TypedAddress.safeParse(evidence).success))
    return null
  return {
    basis: id === null ? null : ReachBasisId.parse(id),
    until: day.value,
    evidence: evidence === '' ? null : evidence,
  }
}

const MAX_COUNT = 10_000_000_000

/** @returns null for an empty text, undefined for one that is no count */
function countOf(text: string): number | null | undefined {
  if (text === '') return null
  const count = readWholeNumber(text)
  return count !== undefined && count <= MAX_COUNT ? count : undefined
}
