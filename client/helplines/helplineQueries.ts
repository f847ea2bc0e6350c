/** The register of helplines, as it is read and changed over HTTP. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { HelplineList, type ChangeHelpline } from '../../shared/helplines/helpline.ts'
import type { CentreId } from '../../shared/ids.ts'
import { requestOnce, requestVoid } from '../http/send.ts'
import { withCodeOfCountry } from '../ui/withCountryName.ts'

const Worded = HelplineList.transform((list) => ({ helplines: list.helplines.map(withCodeOfCountry) }))

export const helplinesQuery = queryOptions({
  queryKey: ['helplines'],
  // Not kept on the device: it has the contacts inside of centres.
  queryFn: () => requestOnce(Worded, '/api/helplines'),
})

export function useChangeHelpline(centre: CentreId) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: helplinesQuery.queryKey })
  const path = `/api/helplines/${centre}`
  const change = useMutation({
    mutationFn: (body: ChangeHelpline) => requestVoid(path, { method: 'PUT', body }),
    onSettled,
  })
  const confirm = useMutation({
    mutationFn: (version: number) => requestVoid(`${path}/confirmation`, { method: 'POST', body: { version } }),
    onSettled,
  })
  return { change, confirm }
}
