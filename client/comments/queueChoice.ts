/** The filter of the queue. It is in the address, so that it can be bookmarked and survives a reload. */
import { useSearchParams } from 'react-router'
import { QueueFilter } from '../../shared/comments/api.ts'

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

/** @returns the filter, and a function that changes it and leaves the open thread */
export function useQueueChoice(): readonly [QueueChoice, (change: Partial<QueueChoice>) => void] {
  const [parameters, setParameters] = useSearchParams()
  const choice = Choice.parse(Object.fromEntries(parameters))
  return [choice, (change) => setParameters(parametersOf({ ...choice, ...change }))]
}
