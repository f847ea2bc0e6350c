import { useLingui } from '@lingui/react/macro'
import type { PlanView } from '../../../shared/plans/api.ts'
import { ActivityFacts } from './ActivityFacts.tsx'

/** Every activity with all that is known of it, for paper. */
export function PrintedActivities({ plan }: { readonly plan: PlanView }) {
  const { t } = useLingui()
  return (
    <div className="printed">
      {plan.activities.map((activity) => {
        const writtenIn = plan.writtenIn.activities[activity.id] ?? {}
        return (
          <article key={activity.id}>
            <h3 lang={writtenIn.title}>{activity.title.trim() === '' ? t`Untitled activity` : activity.title}</h3>
            <ActivityFacts activity={activity} writtenIn={writtenIn} />
          </article>
        )
      })}
    </div>
  )
}
