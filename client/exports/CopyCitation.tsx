import { useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import type { Briefing } from '../../shared/exports/briefings.ts'
import { Button } from '../ui/Button.tsx'
import { momentInBrussels } from '../ui/formats/when.ts'
import { useCopyText } from '../ui/overlays/useCopyText.tsx'

interface CopyCitationProps {
  readonly campaign: Campaign
  readonly briefing: Briefing
}

/** Copies what a text needs to cite a dated copy: its name, its campaign, its moment and its address. */
export function CopyCitation({ campaign, briefing }: CopyCitationProps) {
  const { t } = useLingui()
  const { copy, byHand } = useCopyText()
  function copyCitation(): void {
    const address = new URL(`/briefings/${campaign.id}/${briefing.id}`, location.origin).href
    const moment = momentInBrussels(briefing.createdAt)
    copy(t`${briefing.name}. ${campaign.name}, plans of the centres as of ${moment}. ${address}`, t`Citation copied`)
  }
  return (
    <>
      <Button icon="copy" onPress={copyCitation}>
        {t`Copy citation`}
      </Button>
      {byHand}
    </>
  )
}
