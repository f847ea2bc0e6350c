/** The options of each filter, and its values in words. */
import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { DAY_PLACE_LABELS, FILTER_LABELS, NETWORK_LABELS } from '../../shared/overview/filterMessages.ts'
import { ANY, FILTERS, type Filter, type Selection } from '../../shared/overview/filters.ts'
import { FILTERED_FIELDS } from '../../shared/plans/activityFields.ts'
import { PLAIN_FIELDS } from '../fields/activityFields.ts'
import { optionsOf } from '../fields/fieldEntry.ts'
import { languageName } from '../fields/languages.ts'
import { listWithCommas } from '../ui/formats/lists.ts'
import { longDay, momentOf, wholeDay } from '../ui/formats/when.ts'
import type { Option } from '../ui/forms/option.ts'

/** The filters with a list of values. */
export type ListFilter = Exclude<Filter, 'text' | 'from' | 'to' | 'place' | 'changedSince'>

/** @param centres to choose from */
export function useFilterOptions(centres: readonly Option[]): (filter: ListFilter) => readonly Option[] {
  const { i18n } = useLingui()
  return (filter) => {
    if (filter === 'centre') return centres
    if (filter === 'network') return Object.entries(NETWORK_LABELS).map(([id, label]) => ({ id, label: i18n._(label) }))
    if (filter === 'day') return Object.entries(DAY_PLACE_LABELS).map(([id, label]) => ({ id, label: i18n._(label) }))
    const field = FILTERED_FIELDS.find(({ name }) => name === filter)
    if (field === undefined) return []
    const { entry } = PLAIN_FIELDS[field.key]
    const options = 'options' in entry && entry.options !== null ? optionsOf(entry.options, i18n) : []
    return field.any === null ? options : [{ id: ANY, label: i18n._(field.any) }, ...options]
  }
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

/** Days do not say by themselves which filter they are of. */
const NAMED_FILTERS: ReadonlySet<Filter> = new Set(['from', 'to', 'changedSince'])

/** All values in words, as a name: `Parents and caregivers, Gaming, From 1 February 2027`. */
export function wordsOfSelection(
  selection: Selection,
  optionsOf: (filter: ListFilter) => readonly Option[],
  i18n: I18n,
): string {
  return listWithCommas(
    FILTERS.flatMap((filter) =>
      (selection[filter] ?? []).map((value) => {
        const words = wordsOfValue(filter, value, optionsOf)
        return NAMED_FILTERS.has(filter) ? `${i18n._(FILTER_LABELS[filter])} ${words}` : words
      }),
    ),
  )
}

const isDay = (value: string): boolean => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
