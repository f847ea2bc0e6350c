import { Plural } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { Count } from '../ui/Count.tsx'
import { useWaitingInquiries } from './inquiryQueries.ts'

/** How many messages of the public wait. The default export, because it is loaded on demand. */
export default function WaitingMessages({ open }: { readonly open: readonly Campaign[] }) {
  const count = useWaitingInquiries(open)
  return (
    <Count value={count}>
      <Plural value={count} one="# message waits" other="# messages wait" />
    </Count>
  )
}
