import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { latePart } from '../ui/latePart.tsx'

const HelpAccessDialog = latePart(() => import('./HelpAccessDialog.tsx'))

/** For lead planners, while coordinators cannot edit their plan. */
export function GrantHelpAccess(props: { readonly campaign: CampaignId; readonly centre: CentreId }) {
  const [isGranting, setGranting] = useState(false)
  return (
    <>
      <Button kind="quiet" icon="people" onPress={() => setGranting(true)}>
        <Trans>Let coordinators help</Trans>
      </Button>
      {isGranting && <HelpAccessDialog {...props} onClose={() => setGranting(false)} />}
    </>
  )
}
