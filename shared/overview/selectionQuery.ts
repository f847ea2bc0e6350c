/** A selection in the query of an address, and back. */
import { FILTERS, FILTER_VALUES, LONGEST_VALUE, mostValues, type Filter, type Selection } from './filters.ts'

/** A value without meaning, such as an unknown theme. It finds nothing. */
interface UnknownValue {
  readonly filter: Filter
  readonly value: string
}

export interface ReadSelection {
  /** With the unknown values, which find nothing. */
  readonly selection: Selection
  readonly unknown: readonly UnknownValue[]
}

const isFilter = (name: string): name is Filter => FILTERS.some((one) => one === name)

/**
 * Reads the filters of a query.
 * @param isCentre whether a centre takes part in the campaign
 * @param others the names of parameters other than filters
 * @returns the error in words, for an unknown filter and for values that are too many or too long
 */
export function readSelection(
  query: URLSearchParams,
  isCentre: (centre: string) => boolean,
  others: readonly string[] = [],
): ReadSelection | { readonly wrong: string } {
  const values = new Map<Filter, Set<string>>()
  const unknown: UnknownValue[] = []
  for (const [name, written] of query) {
    if (others.includes(name)) continue
    if (!isFilter(name)) return { wrong: `${name.slice(0, LONGEST_VALUE)}: not a filter` }
    const value = written.trim()
    if (value === '') continue
    if (value.length > LONGEST_VALUE) return { wrong: `${name}: at most ${LONGEST_VALUE} characters` }
    const known = values.get(name) ?? new Set()
    values.set(name, known.add(value))
    if (known.size > mostValues(name)) return { wrong: `${name}: at most ${mostValues(name)} values` }
    const isKnown = FILTER_VALUES[name].safeParse(value).success && (name !== 'centre' || isCentre(value))
    if (!isKnown) unknown.push({ filter: name, value })
  }
  return { selection: Object.fromEntries([...values].map(([name, set]) => [name, [...set]])), unknown }
}

/** In the order of the filters, so that equal selections have equal addresses. */
export function writeSelection(selection: Selection): URLSearchParams {
  const query = new URLSearchParams()
  for (const filter of FILTERS) for (const value of selection[filter] ?? []) query.append(filter, value)
  return query
}

/** @returns the selection with other values for one filter; an empty list removes it */
export function withFilter(selection: Selection, filter: Filter, values: readonly string[]): Selection {
  const { [filter]: _, ...others } = selection
  return values.length === 0 ? others : { ...others, [filter]: values }
}
