import { Plural } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { Count } from '../ui/Count.tsx'
import { useWaitingPages } from './publicationsQuery.ts'

/** How many pages wait for a decision. The default export, because it is loaded on demand. */
export default function WaitingPages({ open }: { readonly open: readonly Campaign[] }) {
  const count = useWaitingPages(open)
  return (
    <Count value={count}>
      <Plural value={count} one="# page waits" other="# pages wait" />
    </Count>
  )
}
