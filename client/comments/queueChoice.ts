/** The filter of the queue. It is in the address, so that it can be bookmarked and survives a reload. */
import { useSearchParams } from 'react-router'
import { QueueFilter } from '../../shared/comments/api.ts'

export type QueueChoice = Pick<QueueFilter, 'state' | 'owner' | 'snoozed'>

const readQueueChoice = (parameters: URLSearchParams): QueueChoice => {
  const { state, owner, snoozed } = QueueFilter.parse({ after: null, ...Object.fromEntries(parameters) })
  return { state, owner, snoozed }
}

/** @returns the filter, and a function that changes it and leaves the open thread */
export function useQueueChoice(): readonly [QueueChoice, (change: Partial<QueueChoice>) => void] {
  const [parameters, setParameters] = useSearchParams()
  const choice = readQueueChoice(parameters)
  const choose = (change: Partial<QueueChoice>): void => {
    const { state, owner, snoozed } = { ...choice, ...change }
    setParameters({
      ...(state === 'open' ? {} : { state }),
      ...(owner === 'anybody' ? {} : { owner }),
      ...(snoozed ? { snoozed: 'yes' } : {}),
    })
  }
  return [choice, choose]
}
