import { useMemo, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { sidesOf, type Connection } from '../../../shared/connections/connection.ts'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import { dayOf, lastDay } from '../../../shared/milestones/instants.ts'
import { milestonesHref } from '../../../shared/milestones/milestonesHref.ts'
import type { PlanView } from '../../../shared/plans/api.ts'
import { occurrencesOf } from '../../../shared/plans/occurrences.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { NETWORK_ZONE } from '../../../shared/zonedTime.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { connectionsQuery } from '../../connections/connectionQueries.ts'
import { milestonesQuery } from '../../milestones/milestoneQueries.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Behind, type BehindItem } from '../calendar/behind.ts'
import { planViewQuery } from '../planQueries.ts'
import { useCentres } from '../useCentres.ts'
import { useTasksBehind } from './useTasksBehind.ts'

interface PlanBehindProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  /** Those of the calendar. */
  readonly activities: readonly ActivityView[]
  readonly children: ReactNode
}

/** Gives the calendar of a plan what is drawn behind its activities: milestones, one’s own tasks, and activities of connected centres. */
export function PlanBehind({ campaign, centre, activities, children }: PlanBehindProps) {
  const { t } = useLingui()
  const centreOf = useCentres(campaign)
  const milestones = useQuery(milestonesQuery(campaign)).data?.milestones
  const connected = connectedTo(centre, useQuery(connectionsQuery(campaign)).data ?? [])
  const plans = useQueries({
    queries: [...connected.keys()].map((other) => planViewQuery(campaign, other)),
    combine: dataOf,
  })
  const own = useMemo(
    () => (milestones ?? []).filter(({ isForMe }) => isForMe).map((one) => milestoneItem(one, t`Milestone`)),
    [milestones, t],
  )
  const others = plans.flatMap((plan) => connectedItems(plan, connected.get(plan.centre) ?? [], centreOf))
  const tasks = useTasksBehind({ campaign: useCurrentCampaign(), centre, activities })
  const written = JSON.stringify(others)
  // The same array while it says the same: the weeks of the calendar compare it.
  const items = useMemo(
    () => [...own, ...tasks, ...(JSON.parse(written) as readonly BehindItem[])],
    [own, tasks, written],
  )
  return <Behind value={items}>{children}</Behind>
}

const dataOf = (results: readonly UseQueryResult<PlanView>[]): readonly PlanView[] =>
  results.flatMap(({ data }) => data ?? [])

/** The activities of other centres with which a centre agreed to work, by centre. */
function connectedTo(centre: CentreId, connections: readonly Connection[]): ReadonlyMap<CentreId, readonly string[]> {
  const found = new Map<CentreId, string[]>()
  for (const connection of connections) {
    const other = sidesOf(connection, centre)?.other
    if (other === undefined || (connection.status !== 'agreed' && connection.status !== 'done')) continue
    found.set(other.centre, [...(found.get(other.centre) ?? []), other.activity])
  }
  return found
}

function connectedItems(plan: PlanView, ids: readonly string[], centreOf: CentreOf): readonly BehindItem[] {
  const { country, countryName } = centreOf(plan.centre)
  return plan.activities
    .filter(({ id, status }) => ids.includes(id) && status !== 'cancelled')
    .flatMap((activity) =>
      occurrencesOf(activity).map(({ date, first, last, startTime, endTime, timeZone }): BehindItem => ({
        kind: 'connected',
        key: `connected/${plan.centre}/${activity.id}/${date}`,
        title: activity.title,
        language: plan.writtenIn.activities[activity.id]?.title,
        sign: { country },
        whose: countryName,
        isDeadline: false,
        href: `/plans/${plan.campaign}/${plan.centre}?activity=${activity.id}`,
        isLast: false,
        of: null,
        first,
        last,
        startTime,
        endTime,
        timeZone,
      })),
    )
}

function milestoneItem(milestone: ListedMilestone, whose: string): BehindItem {
  const { id, kind, title, when, time } = milestone
  const isDeadline = kind === 'deadline'
  const last = lastDay(milestone)
  return {
    kind: 'milestones',
    key: `milestone/${id}`,
    title,
    language: 'en',
    sign: { icon: isDeadline ? 'flag' : 'calendar' },
    whose,
    isDeadline,
    href: milestonesHref(milestone),
    isLast: false,
    of: null,
    // A deadline is met on its last day.
    first: when.kind === 'until' || isDeadline ? last : dayOf(milestone),
    last,
    startTime: time?.kind === 'at' ? time.start : null,
    endTime: time?.kind === 'at' ? time.end : null,
    timeZone: NETWORK_ZONE,
  }
}
