import { Plural } from '@lingui/react/macro'
import { Count } from '../../ui/Count.tsx'
import { useWaitingRequests } from './joinQueries.ts'

/** How many requests to join wait. */
export function RequestsToJoin() {
  const count = useWaitingRequests()
  return (
    <Count value={count}>
      <Plural value={count} one="# request waits" other="# requests wait" />
    </Count>
  )
}
