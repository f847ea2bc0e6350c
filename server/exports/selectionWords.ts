/** Filters in English words, for files. */
import type { FileSelection } from '../../shared/exports/planFile.ts'
import {
  ANY,
  FILTERS,
  type Filter,
  type Network,
  type OwnFilter,
  type Selection,
} from '../../shared/overview/filters.ts'
import { DAY_PLACE_LABELS, FILTER_LABELS, NETWORK_LABELS } from '../../shared/overview/filterMessages.ts'
import type { DayPlace } from '../../shared/overview/theDay.ts'
import { FILTERED_FIELDS } from '../../shared/plans/activityFields.ts'
import { dayInWords, momentInWords } from './englishWords.ts'
import { nameOfValue } from './activityFacts.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
function dateInWords(value: string): string {
  if (Number.isNaN(Date.parse(value))) return value
  return DAY.test(value) ? dayInWords(value) : momentInWords(value)
}
const same = (value: string): string => value

/** The name of each filter that is set, with its values; one that stands for nothing is as it was written. */
export function filtersInWords(
  selection: Selection,
  centres: readonly { readonly id: string; readonly countryName: string }[],
): FileSelection['filters'] {
  const ownWords: Readonly<Record<OwnFilter, (value: string) => string>> = {
    text: same,
    centre: (value) => centres.find(({ id }) => id === value)?.countryName ?? value,
    network: (value) => (isNetwork(value) ? NETWORK_LABELS[value].message : value),
    day: (value) => (isDayPlace(value) ? DAY_PLACE_LABELS[value].message : value),
    from: dateInWords,
    to: dateInWords,
    place: same,
    changedSince: dateInWords,
  }
  const fieldWords = FILTERED_FIELDS.map(({ name, key, any }) => [
    name,
    (value: string) => (any !== null && value === ANY ? any.message : nameOfValue(key, value)),
  ])
  const words = { ...ownWords, ...Object.fromEntries(fieldWords) } as Readonly<
    Record<Filter, (value: string) => string>
  >
  return FILTERS.flatMap((filter) => {
    const values = selection[filter] ?? []
    return values.length === 0 ? [] : [{ label: FILTER_LABELS[filter].message, values: values.map(words[filter]) }]
  })
}

const isDayPlace = (value: string): value is DayPlace => Object.hasOwn(DAY_PLACE_LABELS, value)
const isNetwork = (value: string): value is Network => Object.hasOwn(NETWORK_LABELS, value)
