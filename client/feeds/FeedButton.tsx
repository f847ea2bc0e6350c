import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { CampaignId } from '../../shared/ids.ts'
import type { FeedSubject } from '../../shared/feeds/calendarFeed.ts'
import { Button } from '../ui/Button.tsx'
import { latePart } from '../ui/latePart.tsx'

const FeedSheet = latePart(() => import('./FeedSheet.tsx'))

interface FeedButtonProps {
  readonly campaign: CampaignId
  readonly content: FeedSubject
  readonly name: string
}

export function FeedButton(props: FeedButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const isLetters = props.content.what === 'updates'
  return (
    <>
      <Button icon={isLetters ? 'link' : 'calendar'} onPress={() => setOpen(true)}>
        {isLetters ? <Trans>Feed address</Trans> : <Trans>Calendar address</Trans>}
      </Button>
      {isOpen && <FeedSheet {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
