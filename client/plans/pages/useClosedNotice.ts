import { useEffect, useEffectEvent, useRef } from 'react'
import { useLingui } from '@lingui/react/macro'
import type { DocumentInfo } from '../../../shared/documents/api.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { showToast } from '../../ui/announce.ts'

/** Says so when the campaign is closed while somebody edits: the page turns to reading, and what they held is where it was. */
export function useClosedNotice(access: DocumentInfo | undefined): void {
  const { t } = useLingui()
  const { shortName } = useCurrentCampaign()
  const could = useRef(false)
  const say = useEffectEvent(() => showToast(t`${shortName} was closed. Your plan can be read, and no longer changed.`))
  useEffect(() => {
    if (access === undefined) return
    const isClosed = access.access === 'read' && access.reason === 'campaign-closed'
    if (could.current && isClosed) say()
    could.current = access.access !== 'read'
  }, [access])
}
