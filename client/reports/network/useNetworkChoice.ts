/** The chosen part of the network's report. All of it is in the address, so that it can be shared and survives a reload. */
import { useSearchParams } from 'react-router'
import { ReachMetricId } from '../../../shared/taxonomy.ts'

export const NETWORK_VIEWS = ['report', 'figures', 'activities', 'highlights', 'chapters', 'centres'] as const
export type NetworkViewName = (typeof NETWORK_VIEWS)[number]

/** One of these at a time narrows the list of activities. */
const NARROWED_BY = ['theme', 'audience', 'type', 'centre', 'day', 'outcome'] as const
type NarrowedBy = (typeof NARROWED_BY)[number]
export interface Narrowed {
  readonly by: NarrowedBy
  readonly value: string
}

export interface NetworkChoice {
  readonly view: NetworkViewName
  /** The metric whose rows are open. */
  readonly figure: ReachMetricId | null
  readonly narrowed: Narrowed | null
}

export type HrefOf = (choice: Partial<NetworkChoice>) => string

export function useNetworkChoice() {
  const [parameters, setParameters] = useSearchParams()
  const choice = readChoice(parameters)
  return {
    choice,
    /** The address of another choice; what it does not name is as at the beginning. */
    hrefOf: (next: Partial<NetworkChoice>): string => `?${writeChoice(next)}`,
    openFigure: (figure: ReachMetricId | null): void =>
      setParameters(writeChoice({ view: choice.view, figure }), { replace: true, preventScrollReset: true }),
  }
}

function readChoice(parameters: URLSearchParams): NetworkChoice {
  const by = NARROWED_BY.find((name) => parameters.has(name))
  return {
    view: NETWORK_VIEWS.find((view) => view === parameters.get('view')) ?? 'report',
    figure: ReachMetricId.safeParse(parameters.get('figure')).data ?? null,
    narrowed: by === undefined ? null : { by, value: parameters.get(by) ?? '' },
  }
}

function writeChoice({ view = 'report', figure = null, narrowed = null }: Partial<NetworkChoice>): URLSearchParams {
  const query = new URLSearchParams()
  if (view !== 'report') query.set('view', view)
  if (figure !== null) query.set('figure', figure)
  if (narrowed !== null) query.set(narrowed.by, narrowed.value)
  return query
}
