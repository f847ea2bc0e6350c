import { Plural } from '@lingui/react/macro'
import type { CampaignId } from '../../../shared/ids.ts'
import { useOpenQuestions } from '../../comments/queue/useOpenQuestions.ts'
import { Count } from '../../ui/Count.tsx'

/** How many questions wait for the helpdesk; nothing where none does. */
export function OpenQuestions({ campaign }: { readonly campaign: CampaignId }) {
  const { open } = useOpenQuestions(campaign)
  return (
    <Count value={open}>
      <Plural value={open} one="# question waiting" other="# questions waiting" />
    </Count>
  )
}
