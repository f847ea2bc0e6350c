import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { BY_DATE, FILTERS, readSort, writeSort, type Selection, type Sort } from '../../shared/overview/filters.ts'
import { writeSelection } from '../../shared/overview/selectionQuery.ts'
import type { ViewId } from '../../shared/views/view.ts'
import { viewIn, withView } from '../views/viewParameter.ts'

export const OVERVIEW_VIEWS = ['table', 'coverage', 'calendar', 'changes', 'missing', 'map'] as const
export type OverviewView = (typeof OVERVIEW_VIEWS)[number]

export const GROUPS = ['none', 'week', 'centre', 'type', 'status'] as const
export type Grouping = (typeof GROUPS)[number]

export interface OverviewChoice {
  readonly selection: Selection
  readonly view: OverviewView
  readonly sort: Sort
  readonly group: Grouping
}

/** All that is chosen is in the address, so that it can be shared and survives a reload. */
export function useOverviewChoice() {
  const [parameters, setParameters] = useSearchParams()
  const written = parameters.toString()
  const choice = useMemo(() => readChoice(new URLSearchParams(written)), [written])
  const named = viewIn('overview', parameters)
  /** A view stays the chosen one while its look is changed. */
  const addressOf = (changed: Partial<OverviewChoice>, view = named): URLSearchParams =>
    withView('overview', writeChoice({ ...choice, ...changed }), view)
  const go = (next: URLSearchParams): void => setParameters(next, { replace: true, preventScrollReset: true })
  return {
    choice,
    /** The chosen view, by its id. */
    named,
    change: (changed: Partial<OverviewChoice>): void => go(addressOf(changed)),
    /** Shows a view, or none. */
    show: (chosen: OverviewChoice, view: ViewId | null): void => go(addressOf(chosen, view)),
    /** The address of another choice on this page. */
    hrefOf: (changed: Partial<OverviewChoice>, view = named): string => `?${addressOf(changed, view)}`,
  }
}

/** The filters of an address. Whether a value stands for something the server says. */
const selectionIn = (parameters: URLSearchParams): Selection =>
  Object.fromEntries(
    FILTERS.flatMap((filter) => {
      const values = parameters.getAll(filter).filter((value) => value.trim() !== '')
      return values.length === 0 ? [] : [[filter, values]]
    }),
  )

/** The choice of an address, or of the look of a view. */
export function readChoice(parameters: URLSearchParams): OverviewChoice {
  return {
    selection: selectionIn(parameters),
    view: OVERVIEW_VIEWS.find((view) => view === parameters.get('view')) ?? 'table',
    sort: readSort(parameters.get('sort') ?? '') ?? BY_DATE,
    group: GROUPS.find((group) => group === parameters.get('group')) ?? 'week',
  }
}

export function writeChoice({ selection, view, sort, group }: OverviewChoice): URLSearchParams {
  const query = writeSelection(selection)
  if (view !== 'table') query.set('view', view)
  if (writeSort(sort) !== writeSort(BY_DATE)) query.set('sort', writeSort(sort))
  if (group !== 'week') query.set('group', group)
  return query
}
