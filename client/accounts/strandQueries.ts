/** In which strands of their centres planners work, over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { OwnStrands, type Strand } from '../../shared/accounts/strands.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

export const ownStrandsQuery = queryOptions({
  queryKey: ['strands'],
  queryFn: () => request(OwnStrands, '/api/strands'),
})

export function useSetStrands(centre: CentreId, person: PersonId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (strands: readonly Strand[]) =>
      requestVoid(`/api/centres/${centre}/people/${person}/strands`, { method: 'PUT', body: { strands } }),
    onSettled: () =>
      // Milestones say whether they are for their reader.
      Promise.all(['strands', 'people', 'milestones'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
}
