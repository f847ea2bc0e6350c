import { Plural } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { UNANSWERED } from '../../comments/queueChoice.ts'
import { queueQuery } from '../../comments/threadQueries.ts'
import { Count } from '../../ui/Count.tsx'

/** How many questions wait for the helpdesk; nothing where none does. */
export function OpenQuestions({ campaign }: { readonly campaign: CampaignId }) {
  const { data } = useInfiniteQuery(queueQuery(campaign, UNANSWERED))
  const count = data?.pages[0]?.counts.open ?? 0
  return (
    <Count value={count}>
      <Plural value={count} one="# question waiting" other="# questions waiting" />
    </Count>
  )
}
