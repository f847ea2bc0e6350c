import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../shared/ids.ts'
import type { TranslatorFacts } from '../../shared/translations/translation.ts'
import { useCampaigns } from '../campaigns/useCurrentCampaign.ts'
import { translatorQuery } from './translationQueries.ts'
import { translates } from './useTranslating.ts'

/**
 * The service, if texts of the campaign can be translated by it; null too while nobody knows.
 * @param from null if the language of the text is uncertain
 */
export function useTranslator(campaign: CampaignId, from: string | null, to: string): TranslatorFacts | null {
  const isOff = useCampaigns().find(({ id }) => id === campaign)?.untranslated === true
  const isWanted = from !== null && from !== to && !isOff
  const { data } = useQuery({ ...translatorQuery, enabled: isWanted })
  return isWanted && data !== undefined && data !== null && translates(data, from, to) ? data : null
}
