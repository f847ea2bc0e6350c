import { useCallback } from 'react'
import type { CampaignId } from '../../../shared/ids.ts'
import { useCampaigns } from '../../campaigns/useCurrentCampaign.ts'

/** Returns the short names of campaigns; the id of one that is not known. */
export function useCampaignNames(): (campaign: CampaignId) => string {
  const campaigns = useCampaigns()
  return useCallback((id) => campaigns.find((one) => one.id === id)?.shortName ?? id, [campaigns])
}
