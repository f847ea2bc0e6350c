import type { ReactNode } from 'react'
import { Plural, Trans } from '@lingui/react/macro'
import type { CampaignId } from '../../../shared/ids.ts'
import type { PlanView } from '../../../shared/plans/api.ts'
import { isToReport, tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import type { ReportDue, ReportListItem } from '../../../shared/reports/api.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import { shortDay, today } from '../../ui/formats/when.ts'
import type { WaitingItem } from './waitingItem.ts'

interface KnownReport {
  readonly campaign: CampaignId
  /** The day of the campaign: a report is not asked for before, unless an activity has begun. */
  readonly day: string
  readonly plan: PlanView | null
  readonly report: ReportListItem
  readonly due: ReportDue | null
}

/** The report of a centre, until it is accepted. @returns null before there is anything to report */
export function reportItem({ campaign, day, plan, report, due }: KnownReport): WaitingItem | null {
  if (plan === null || report.state === 'accepted') return null
  const now = today()
  const { activities } = plan
  const waiting = activities.filter((activity) => isToReport(activity, now)).length
  const isBegun = report.state !== 'none'
  if (waiting === 0 && !isBegun && now <= day) return null
  const reported = activities.filter((activity) => tookPlaceOf(activity) !== null).length
  return {
    key: `report/${campaign}/${report.centre}`,
    icon: 'flag',
    href: reportHref({ campaign, centre: report.centre }),
    title: titleOf(report, waiting),
    detail:
      report.state === 'submitted' ? (
        <Trans>It waits for a decision of the coordinators</Trans>
      ) : (
        <Progress reported={reported} all={activities.length} due={due} />
      ),
  }
}

function titleOf({ state }: ReportListItem, waiting: number): ReactNode {
  if (state === 'returned') return <Trans>Your SID report was returned: see why</Trans>
  if (state === 'submitted') return <Trans>SID report submitted</Trans>
  if (waiting > 0) return <Plural value={waiting} one="# activity to report" other="# activities to report" />
  return <Trans>Submit your SID report</Trans>
}

interface ProgressProps {
  readonly reported: number
  readonly all: number
  readonly due: ReportDue | null
}

function Progress({ reported, all, due }: ProgressProps) {
  const day = due === null ? null : shortDay(due.day)
  return day === null ? (
    <Trans>
      {reported} of {all} activities reported
    </Trans>
  ) : (
    <Trans>
      {reported} of {all} activities reported, due {day}
    </Trans>
  )
}
