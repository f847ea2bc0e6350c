import { Plural } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { Count } from '../ui/Count.tsx'
import { useOpenQuestions } from './queue/useOpenQuestions.ts'

/** How many questions wait for the helpdesk. */
export function OpenQuestions({ campaign }: { readonly campaign: Campaign }) {
  const { open } = useOpenQuestions(campaign.id)
  return (
    <Count value={open}>
      <Plural value={open} one="# question waiting" other="# questions waiting" />
    </Count>
  )
}
