import { useLingui } from '@lingui/react/macro'
import type { CampaignId } from '../../../shared/ids.ts'
import { useNewQuestions } from './useNewQuestions.ts'
import { useOpenQuestions } from './useOpenQuestions.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'

/** The number of unanswered questions is in the page's title, which other tabs show; new ones are announced. */
export function useQueueTitle(campaign: CampaignId): void {
  const { t } = useLingui()
  const { open, asked } = useOpenQuestions(campaign)
  const title = t`Queue – SID workspace`
  usePageTitle(open === 0 ? title : `(${open}) ${title}`)
  useNewQuestions(asked)
}
