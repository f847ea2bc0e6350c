import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { CentreId } from '../../shared/ids.ts'
import { mentionableQuery } from '../comments/threadQueries.ts'
import type { Owner } from '../plans/owners.ts'

/** Everybody by name, and who of them plans for this centre. */
export function useOwners(centre: CentreId): readonly Owner[] {
  const { data } = useQuery(mentionableQuery)
  return useMemo(
    () =>
      (data ?? []).map(({ id, name, role, centres }) => ({
        id,
        name,
        isPlanner: role === 'planner' && centres.includes(centre),
      })),
    [data, centre],
  )
}
