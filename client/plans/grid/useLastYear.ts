import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import { daysUntil } from '../../../shared/days.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { newActivityId } from '../../../shared/plans/layout.ts'
import { copyFromLastYear } from '../../../shared/plans/fromLastYear.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { keysAtEnd } from '../../fields/order.ts'
import { showToast } from '../../ui/announce.ts'
import { usePrepareCopiesFrom } from '../ActivityExtras.tsx'
import type { Write } from '../parts/inParts.ts'
import { useWriteActivities } from '../parts/writeActivities.ts'
import { planViewQuery, previousPlansQuery } from '../planQueries.ts'

interface LastYear {
  readonly campaignName: string
  readonly count: number
  readonly copy: () => void
}

/** The centre's activities of the campaign before, to copy them into this plan; null if there are none. */
export function useLastYear(
  { campaign, centre }: { readonly campaign: Campaign; readonly centre: CentreId },
  activities: readonly ActivityView[],
): LastYear | null {
  const { t } = useLingui()
  const queries = useQueryClient()
  const writeActivities = useWriteActivities()
  const prepareCopiesFrom = usePrepareCopiesFrom()
  const previous = useQuery({ ...previousPlansQuery(campaign), retry: false }).data
  const count = previous?.plans.find((plan) => plan.centre === centre && plan.state !== 'none')?.activities ?? 0
  if (previous === undefined || campaign.previous === null || count === 0) return null
  const from = previous.campaign

  async function copy(): Promise<void> {
    try {
      const view = await queries.fetchQuery(planViewQuery(from.id, centre))
      const shift = daysUntil(centralDay(from), centralDay(campaign))
      const orders = keysAtEnd(activities, view.activities.length)
      const copies = view.activities.map(newActivityId)
      const writes = view.activities.map(
        (activity, at): Write =>
          (doc) =>
            copyFromLastYear(doc, activity, { campaign: from.id, shift, order: orders[at] ?? '', as: copies[at] }),
      )
      const writeTasks = await prepareCopiesFrom(from.id, view.activities, copies)
      const outcome = await writeActivities(writes)
      if (outcome.kind !== 'written') return
      writeTasks()
      showToast(t`${plural(writes.length, { one: '# activity copied', other: '# activities copied' })}`)
    } catch (error) {
      const why = refusalTitle(error) ?? t`The server cannot be reached`
      showToast(t`Not copied: ${why}. The plan is not affected.`)
    }
  }
  return { campaignName: from.shortName, count, copy: () => void copy() }
}
