/** What each filter is called, and what can be chosen for it. */
import { useLingui } from '@lingui/react/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { FILTERS, type Filter, type Selection } from '../../shared/overview/filters.ts'
import { ACTIVITY_TYPES, AUDIENCES, FORMATS, HIGH_LEVEL_ROLES, YOUTH_INVOLVEMENTS } from '../../shared/taxonomy.ts'
import { languageName, languageOptions } from '../fields/languages.ts'
import { listWithCommas } from '../ui/formats/lists.ts'
import { longDay, momentOf, wholeDay } from '../ui/formats/when.ts'
import { wordOption, type OptionEntry } from '../ui/forms/optionEntry.ts'
import type { Option } from '../ui/forms/Select.tsx'

export const FILTER_LABELS: Readonly<Record<Filter, MessageDescriptor>> = {
  text: msg`Words`,
  centre: msg`Centre`,
  network: msg`Network`,
  theme: msg`Theme`,
  audience: msg`For`,
  type: msg`Type`,
  format: msg`Format`,
  language: msg`Language`,
  from: msg`From`,
  to: msg`Until`,
  place: msg`Place`,
  highLevel: msg`High-level guests`,
  youth: msg`Young people take part`,
  status: msg`Status`,
  visibility: msg`Seen by`,
  changedSince: msg`Changed since`,
}

const NETWORK_OPTIONS: readonly OptionEntry[] = [
  { id: 'SIC', label: msg`Safer Internet Centres (SIC)` },
  { id: 'SIC+', label: msg`Neighbouring countries (SIC+)` },
  { id: 'committee', label: msg`Safer Internet Day committees` },
]
const ANY_GUEST: OptionEntry = { id: 'any', label: msg`Any high-level guest` }
const ANY_ROLE: OptionEntry = { id: 'any', label: msg`In any role` }

/** The filters whose values are chosen from a list. */
export type ListFilter = Exclude<Filter, 'text' | 'from' | 'to' | 'place' | 'changedSince'>

/** What pages know of other features' words. */
export interface FilterWords {
  readonly centres: readonly Option[]
  readonly themes: readonly OptionEntry[]
  readonly statuses: readonly OptionEntry[]
  readonly visibilities: readonly OptionEntry[]
}

export function useFilterOptions(words: FilterWords): (filter: ListFilter) => readonly Option[] {
  const { i18n } = useLingui()
  const worded = (options: readonly OptionEntry[]): readonly Option[] =>
    options.map((option) => wordOption(option, i18n))
  const options: Readonly<Record<ListFilter, () => readonly Option[]>> = {
    centre: () => words.centres,
    network: () => worded(NETWORK_OPTIONS),
    theme: () => worded(words.themes),
    audience: () => worded(AUDIENCES),
    type: () => worded(ACTIVITY_TYPES),
    format: () => worded(FORMATS),
    language: () => languageOptions(),
    highLevel: () => worded([ANY_GUEST, ...HIGH_LEVEL_ROLES]),
    youth: () => worded([ANY_ROLE, ...YOUTH_INVOLVEMENTS]),
    status: () => worded(words.statuses),
    visibility: () => worded(words.visibilities),
  }
  return (filter) => options[filter]()
}

/** A value in words; as it was written where it stands for nothing. */
export function wordsOfValue(
  filter: Filter,
  value: string,
  optionsOf: (filter: ListFilter) => readonly Option[],
): string {
  switch (filter) {
    case 'text':
    case 'place':
      return value
    case 'from':
    case 'to':
      return isDay(value) ? wholeDay(value) : value
    case 'changedSince':
      return isDay(value) ? longDay(value) : Number.isNaN(Date.parse(value)) ? value : momentOf(value)
    case 'language':
      return languageName(value)
    default:
      return optionsOf(filter).find(({ id }) => id === value)?.label ?? value
  }
}

/** All values in words, as a name: `Parents and caregivers, Gaming`. */
export const wordsOfSelection = (selection: Selection, optionsOf: (filter: ListFilter) => readonly Option[]): string =>
  listWithCommas(
    FILTERS.flatMap((filter) => (selection[filter] ?? []).map((value) => wordsOfValue(filter, value, optionsOf))),
  )

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
