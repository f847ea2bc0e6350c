/** Filters in words, for files. */
import type { FileSelection } from '../../../shared/exports/planFile.ts'
import {
  ANY,
  FILTERS,
  type Filter,
  type Network,
  type OwnFilter,
  type Selection,
} from '../../../shared/overview/filters.ts'
import { DAY_PLACE_LABELS, FILTER_LABELS, NETWORK_LABELS } from '../../../shared/overview/filterMessages.ts'
import type { DayPlace } from '../../../shared/overview/theDay.ts'
import { FILTERED_FIELDS } from '../../../shared/plans/activityFields.ts'
import { nameOfValue } from '../activityFacts.ts'
import type { FileWords } from './fileWords.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
function wordDate(value: string, { day, moment }: FileWords): string {
  if (Number.isNaN(Date.parse(value))) return value
  return DAY.test(value) ? day(value) : moment(value)
}
const same = (value: string): string => value

/** The name of each filter that is set, with its values; one that stands for nothing is as it was written. */
export function wordFilters(
  selection: Selection,
  centres: readonly { readonly id: string; readonly countryName: string }[],
  words: FileWords,
): FileSelection['filters'] {
  const { text } = words
  const date = (value: string): string => wordDate(value, words)
  const ownWords: Readonly<Record<OwnFilter, (value: string) => string>> = {
    text: same,
    centre: (value) => centres.find(({ id }) => id === value)?.countryName ?? value,
    network: (value) => (isNetwork(value) ? text(NETWORK_LABELS[value]) : value),
    day: (value) => (isDayPlace(value) ? text(DAY_PLACE_LABELS[value]) : value),
    from: date,
    to: date,
    place: same,
    changedSince: date,
  }
  const fieldWords = FILTERED_FIELDS.map(({ name, key, any }) => [
    name,
    (value: string) => (any !== null && value === ANY ? text(any) : nameOfValue(key, value, words)),
  ])
  const wordings = { ...ownWords, ...Object.fromEntries(fieldWords) } as Readonly<
    Record<Filter, (value: string) => string>
  >
  return FILTERS.flatMap((filter) => {
    const values = selection[filter] ?? []
    return values.length === 0 ? [] : [{ label: text(FILTER_LABELS[filter]), values: values.map(wordings[filter]) }]
  })
}

const isDayPlace = (value: string): value is DayPlace => Object.hasOwn(DAY_PLACE_LABELS, value)
const isNetwork = (value: string): value is Network => Object.hasOwn(NETWORK_LABELS, value)
