import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { longDay } from '../../ui/formats/when.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { useReportSteps } from '../reportQueries.ts'

interface BeginReportProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly planHref: string
  readonly hasPlan: boolean
  /** When it is due; null without a day. */
  readonly due: string | null
}

/** A report that nobody has begun, for the planners of its centre. */
export function BeginReport({ campaign, centre, planHref, hasPlan, due }: BeginReportProps) {
  const { begin } = useReportSteps(campaign, centre)
  const day = due === null ? null : longDay(due)
  if (!hasPlan)
    return (
      <EmptyState
        title={<Trans>Your plan has not begun</Trans>}
        lead={<Trans>A report is about the activities of your plan. Begin the plan first.</Trans>}
      >
        <Link className="btn primary" to={planHref}>
          <Trans>Begin your plan</Trans>
        </Link>
      </EmptyState>
    )
  return (
    <EmptyState
      title={<Trans>No report yet</Trans>}
      lead={
        <>
          <Trans>
            The activities and figures of your plan are already in it. You add what worked, what did not, and a few
            words on the campaign. Others read it once you submit it.
          </Trans>{' '}
          {day !== null && <Trans>It is due on {day}.</Trans>}
        </>
      }
    >
      <Button
        kind="primary"
        big
        working={begin.isPending}
        onPress={() =>
          begin.mutate(undefined, {
            onError: (error) => showToast(failureReason(error)),
          })
        }
      >
        <Trans>Begin the report</Trans>
      </Button>
    </EmptyState>
  )
}
