import { Plural } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { Count } from '../ui/Count.tsx'
import { useOpenElsewhere, useOpenQuestions } from './queue/useOpenQuestions.ts'

interface OpenQuestionsProps {
  readonly campaign: Campaign
  readonly open: readonly Campaign[]
}

/** How many questions wait for the helpdesk, in all open campaigns. */
export function OpenQuestions({ campaign, open }: OpenQuestionsProps) {
  const here = useOpenQuestions(campaign.id).open
  const count = here + useOpenElsewhere(campaign.id, open)
  return (
    <Count value={count}>
      <Plural value={count} one="# question waiting" other="# questions waiting" />
    </Count>
  )
}
