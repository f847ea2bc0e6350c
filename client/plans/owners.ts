/** The people who can own an activity of a plan, by name. A document only has ids. */
import { createContext, use, useCallback } from 'react'

export interface Owner {
  readonly id: string
  readonly name: string
  /** Whether they plan for this centre now. */
  readonly isPlanner: boolean
}

export const OwnersContext = createContext<readonly Owner[]>([])

/** @returns the name of an owner; null if this person does not know it */
export function useOwnerName(): (id: string | null) => string | null {
  const owners = use(OwnersContext)
  return useCallback((id) => owners.find((one) => one.id === id)?.name ?? null, [owners])
}
