import { Plural, Trans } from '@lingui/react/macro'
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import type { useReview } from './useReview.ts'

interface ReviewBarProps {
  /** The copied ones that nobody has checked. */
  readonly unchecked: readonly ListedMilestone[]
  readonly review: ReturnType<typeof useReview>
}

/** Copied milestones that are to be checked, and one press that confirms them all. */
export function ReviewBar({ unchecked, review }: ReviewBarProps) {
  const { confirm, isPending, error } = review
  return (
    <>
      {unchecked.length > 0 && (
        <Callout kind="warning">
          <Plural
            value={unchecked.length}
            one="# milestone was copied from another campaign. Only coordinators see it until its date is confirmed."
            other="# milestones were copied from another campaign. Only coordinators see them until their dates are confirmed."
          />
          <div className="actions">
            <Button working={isPending} onPress={() => confirm(unchecked)}>
              <Trans>All are right</Trans>
            </Button>
          </div>
        </Callout>
      )}
      {error !== null && (
        <Callout kind="danger" live>
          {refusalTitle(error) ?? <Trans>Not confirmed: the server cannot be reached. Try again.</Trans>}
        </Callout>
      )}
    </>
  )
}
