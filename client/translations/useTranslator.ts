import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import type { CampaignId } from '../../shared/ids.ts'
import type { TranslatorFacts } from '../../shared/translations/translation.ts'
import { UntranslatedContext } from '../ui/language/untranslatedCampaigns.ts'
import { translatorQuery } from './translationQueries.ts'
import { translates } from './useTranslating.ts'

/**
 * The service, if texts of the campaign can be translated by it; null too while nobody knows.
 * @param campaign null for a text that is never translated
 * @param from null if the language of the text is uncertain
 */
export function useTranslator(campaign: CampaignId | null, from: string | null, to: string): TranslatorFacts | null {
  const off = use(UntranslatedContext)
  const isWanted = campaign !== null && !off.has(campaign) && from !== null && from !== to
  const { data } = useQuery({ ...translatorQuery, enabled: isWanted })
  return isWanted && data !== undefined && data !== null && translates(data, from, to) ? data : null
}
