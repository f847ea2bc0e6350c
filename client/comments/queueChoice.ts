/** The filter of the queue. It is in the address, so that it can be bookmarked and survives a reload. */
import { useSearchParams } from 'react-router'
import { QueueFilter } from '../../shared/comments/api.ts'
import type { ViewId } from '../../shared/views/view.ts'
import { viewIn, withView } from '../views/viewParameter.ts'

export type QueueChoice = Omit<QueueFilter, 'after'>

const Choice = QueueFilter.omit({ after: true })

/** All that nobody has answered. */
export const UNANSWERED: QueueChoice = Choice.parse({})

/** Whether it leaves out more than state and owner do. */
export const isNarrowed = ({ centre, kind, theme, language, days, search }: QueueChoice): boolean =>
  [centre, kind, theme, language, days, search].some((value) => value !== null)

/** The parameters of an address; defaults are left out. */
export function parametersOf(choice: QueueChoice): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(choice)) {
    if (value === UNANSWERED[name as keyof QueueChoice]) continue
    parameters.set(name, value === true ? 'yes' : String(value))
  }
  return parameters
}

/** The filter of an address, or of the look of a view. */
export const readQueueChoice = (parameters: URLSearchParams): QueueChoice =>
  Choice.parse(Object.fromEntries(parameters))

export interface ShownQueue {
  readonly choice: QueueChoice
  /** The chosen view, by its id. */
  readonly view: ViewId | null
  /** Changes the filter, and leaves the open thread. */
  readonly choose: (change: Partial<QueueChoice>) => void
  /** Shows a view, or none. */
  readonly show: (choice: QueueChoice, view: ViewId | null) => void
}

export function useQueueChoice(): ShownQueue {
  const [parameters, setParameters] = useSearchParams()
  const choice = readQueueChoice(parameters)
  const view = viewIn('queue', parameters)
  const show = (next: QueueChoice, chosen: ViewId | null): void =>
    setParameters(withView('queue', parametersOf(next), chosen))
  // A view stays the chosen one while its filter is changed.
  return { choice, view, choose: (change) => show({ ...choice, ...change }, view), show }
}
