import { Plural } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { can, type Person } from '../../shared/permissions.ts'
import { Count } from '../ui/Count.tsx'
import { helplinesQuery } from './helplineQueries.ts'

/**
 * How many entries wait for the person's confirmation. Nobody else is asked for one, so they see no number.
 * The default export, because it is loaded on demand.
 */
export default function ToConfirm({ person }: { readonly person: Person }) {
  const { data } = useQuery(helplinesQuery)
  if (!can(person, 'helpline.confirm', {})) return null
  const count = (data?.helplines ?? []).filter(({ state }) => state === 'changed' || state === 'old').length
  return (
    <Count value={count}>
      <Plural value={count} one="# helpline to confirm" other="# helplines to confirm" />
    </Count>
  )
}
