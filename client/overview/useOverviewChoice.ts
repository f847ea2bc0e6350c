import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { BY_DATE, FILTERS, readSort, writeSort, type Selection, type Sort } from '../../shared/overview/filters.ts'
import { writeSelection } from '../../shared/overview/selectionQuery.ts'

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
  return {
    choice,
    change: (changed: Partial<OverviewChoice>): void =>
      setParameters(writeChoice({ ...choice, ...changed }), { replace: true, preventScrollReset: true }),
    /** The address of another choice on this page. */
    hrefOf: (changed: Partial<OverviewChoice>): string => `?${writeChoice({ ...choice, ...changed })}`,
  }
}

/** The filters of an address. Whether a value stands for something the server says. */
export const selectionIn = (parameters: URLSearchParams): Selection =>
  Object.fromEntries(
    FILTERS.flatMap((filter) => {
      const values = parameters.getAll(filter).filter((value) => value.trim() !== '')
      return values.length === 0 ? [] : [[filter, values]]
    }),
  )

function readChoice(parameters: URLSearchParams): OverviewChoice {
  return {
    selection: selectionIn(parameters),
    view: OVERVIEW_VIEWS.find((view) => view === parameters.get('view')) ?? 'table',
    sort: readSort(parameters.get('sort') ?? '') ?? BY_DATE,
    group: GROUPS.find((group) => group === parameters.get('group')) ?? 'week',
  }
}

function writeChoice({ selection, view, sort, group }: OverviewChoice): URLSearchParams {
  const query = writeSelection(selection)
  if (view !== 'table') query.set('view', view)
  if (writeSort(sort) !== writeSort(BY_DATE)) query.set('sort', writeSort(sort))
  if (group !== 'week') query.set('group', group)
  return query
}
