import { useQuery } from '@tanstack/react-query'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { PlanView } from '../../../shared/plans/api.ts'
import { reportsQuery } from '../../reports/reportQueries.ts'
import { reportItem } from './reportItem.tsx'
import type { WaitingItem } from './waitingItem.ts'

/** @returns the item of a centre's report; null without one, and while it is not known */
export function useReportItem(
  campaign: Campaign,
  isAsked: boolean,
): (centre: CentreId, plan: PlanView | null) => WaitingItem | null {
  const reports = useQuery({ ...reportsQuery(campaign.id), enabled: isAsked && campaign.kind === 'sid' })
  return (centre, plan) => {
    const report = reports.data?.reports.find((one) => one.centre === centre)
    if (report === undefined || (campaign.closed && report.reopenedUntil === null)) return null
    const due = reports.data?.due ?? null
    return reportItem({ campaign: campaign.id, day: centralDay(campaign), plan, report, due })
  }
}
