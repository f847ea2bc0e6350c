/** Confirms copied milestones, with a way back. */
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { CampaignId } from '../../shared/ids.ts'
import type { ReviewedMilestones } from '../../shared/milestones/api.ts'
import { showToast } from '../ui/announce.ts'
import { useReviewMilestones } from './milestoneQueries.ts'

type Versioned = ReviewedMilestones['milestones'][number]

export function useReview(campaign: CampaignId) {
  const { t } = useLingui()
  const review = useReviewMilestones(campaign)
  function takeBack({ milestones }: ReviewedMilestones): void {
    review.mutate(
      { milestones, needsReview: true },
      { onSuccess: () => showToast(t`Undone: the milestones are to be checked again`) },
    )
  }
  function confirm(all: readonly Versioned[]): void {
    const milestones = all.map(({ id, version }) => ({ id, version }))
    review.mutate(
      { milestones, needsReview: false },
      {
        onSuccess(confirmed) {
          const count = confirmed.milestones.length
          const words = t`${plural(count, { one: '# milestone confirmed', other: '# milestones confirmed' })}`
          const undo = { label: t`Undo`, run: () => takeBack(confirmed) }
          showToast(
            count < all.length ? t`${words}. The others were changed meanwhile.` : words,
            count === 0 ? undefined : undo,
          )
        },
      },
    )
  }
  return { confirm, isPending: review.isPending, error: review.error }
}
