import { useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import type { Briefing } from '../../shared/exports/briefings.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { momentInBrussels } from '../ui/formats/when.ts'

interface CopyCitationProps {
  readonly campaign: Campaign
  readonly briefing: Briefing
}

/** Copies what a text needs to cite a dated copy: its name, its campaign, its moment and its address. */
export function CopyCitation({ campaign, briefing }: CopyCitationProps) {
  const { t } = useLingui()
  async function copy(): Promise<void> {
    const address = new URL(`/briefings/${campaign.id}/${briefing.id}`, location.origin).href
    const moment = momentInBrussels(briefing.createdAt)
    const citation = t`${briefing.name}. ${campaign.name}, plans of the centres as of ${moment}. ${address}`
    try {
      await navigator.clipboard.writeText(citation)
      showToast(t`Citation copied`)
    } catch {
      showToast(t`This browser does not allow copying: ${citation}`)
    }
  }
  return (
    <Button icon="copy" onPress={() => void copy()}>
      {t`Copy citation`}
    </Button>
  )
}
