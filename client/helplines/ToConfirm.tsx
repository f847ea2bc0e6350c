import { Plural } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Count } from '../ui/Count.tsx'
import { helplinesQuery } from './helplineQueries.ts'

/** How many entries wait for a confirmation. The default export, because it is loaded on demand. */
export default function ToConfirm() {
  const { data } = useQuery(helplinesQuery)
  const count = (data?.helplines ?? []).filter(({ state }) => state === 'changed' || state === 'old').length
  return (
    <Count value={count}>
      <Plural value={count} one="# helpline to confirm" other="# helplines to confirm" />
    </Count>
  )
}
