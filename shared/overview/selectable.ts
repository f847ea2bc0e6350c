/** The facts of an activity that a selection filters by, and whether it matches. Pure. */
import type { DaySpan } from '../days.ts'
import type { CentreId } from '../ids.ts'
import { FILTERED_FIELDS, type FieldFilter } from '../plans/activityFields.ts'
import type { ActivityView } from '../plans/planView.ts'
import { spansOf } from '../plans/occurrences.ts'
import { writtenTexts } from '../plans/writtenTexts.ts'
import { foldText } from '../text/fold.ts'
import { ANY, FILTERS, type Filter, type Network, type OwnFilter, type Selection } from './filters.ts'
import { DAY_PLACES, dayTest } from './theDay.ts'

export interface Selectable {
  /** `<centre>/<activity>`. */
  readonly key: string
  readonly centre: CentreId
  readonly network: Network
  /** The values of the fields that are filtered by. */
  readonly values: Readonly<Record<FieldFilter, readonly string[]>>
  readonly spans: readonly DaySpan[]
  /** Folded. */
  readonly places: readonly string[]
  /** ISO. */
  readonly changedAt: string
  /** Everything that is written in it, folded. */
  readonly words: string
}

export function selectableOf(
  activity: ActivityView,
  { centre, network, changedAt }: Pick<Selectable, 'centre' | 'network' | 'changedAt'>,
): Selectable {
  const places = [...activity.places, ...activity.dates.flatMap(({ place }) => place ?? [])]
  return {
    key: `${centre}/${activity.id}`,
    centre,
    network,
    changedAt,
    values: valuesOf(activity),
    spans: spansOf(activity),
    places: [...new Set(places.map(foldText))],
    words: foldText(
      writtenTexts(activity)
        .map(([, text]) => text)
        .join('\n'),
    ),
  }
}

function valuesOf(activity: ActivityView): Selectable['values'] {
  const values = FILTERED_FIELDS.map(({ name, key }): [string, readonly string[]] => {
    const value = activity[key]
    return [name, Array.isArray(value) ? value : value === null ? [] : [value]]
  })
  return Object.fromEntries(values) as Selectable['values']
}

const isNamed = (value: string, named: readonly string[]): boolean =>
  value === ANY ? named.some((one) => one !== 'none') : named.includes(value)

const isFieldFilter = (filter: Filter): filter is FieldFilter => FILTERED_FIELDS.some(({ name }) => name === filter)

/** Whether an activity matches one value of a filter. Dates are compared separately, since they come in pairs. */
const AGREES: Readonly<
  Record<Exclude<OwnFilter, 'from' | 'to' | 'text' | 'day'>, (one: Selectable, value: string) => boolean>
> = {
  centre: (one, value) => one.centre === value,
  network: (one, value) => one.network === value,
  place: (one, value) => one.places.some((place) => place.includes(foldText(value))),
  changedSince: (one, value) => Date.parse(one.changedAt) >= Date.parse(value),
}

/** What a selection needs to know beside its own words. */
export interface SelectionContext {
  /** The campaign's own day, or its first and last day. */
  readonly theDay: DaySpan
  /** The keys of the activities that a search finds for each text, beside those that have each of its words. */
  readonly found: ReadonlyMap<string, ReadonlySet<string>>
}

export function createSelector(
  selection: Selection,
  { theDay, found }: SelectionContext,
): (one: Selectable) => boolean {
  const holdsText = (one: Selectable, text: string): boolean =>
    found.get(text)?.has(one.key) === true || hasEachWord(one, text)
  const tests = FILTERS.flatMap((filter): ((one: Selectable) => boolean)[] => {
    const values = selection[filter]
    if (values === undefined || filter === 'from' || filter === 'to') return []
    if (filter === 'text') return [(one) => values.some((value) => holdsText(one, value))]
    if (filter === 'day') {
      const places = DAY_PLACES.filter((place) => values.includes(place)).map((place) => dayTest(place, theDay))
      return [({ spans }) => places.some((isThere) => isThere(spans))]
    }
    if (isFieldFilter(filter)) return [(one) => values.some((value) => isNamed(value, one.values[filter]))]
    const agrees = AGREES[filter]
    return [(one) => values.some((value) => agrees(one, value))]
  })
  // The widest range: values of one filter are alternatives.
  const from = selection.from?.toSorted()[0]
  const to = selection.to?.toSorted().at(-1)
  if (from !== undefined || to !== undefined) tests.push((one) => takesPlace(one, from ?? '', to ?? '~'))
  return (one) => tests.every((test) => test(one))
}

const takesPlace = ({ spans }: Selectable, from: string, to: string): boolean =>
  spans.some(({ first, last }) => last >= from && first <= to)

function hasEachWord({ words }: Pick<Selectable, 'words'>, text: string): boolean {
  return foldText(text)
    .split(/\s+/)
    .every((word) => words.includes(word))
}
