import type { Cluster } from '../../../shared/synergies/cluster.ts'
import { dateOf } from '../engine/days.ts'
import type { CampaignFeed } from './campaignFeed.ts'
import type { ClusterMessage } from './messages.ts'

/** With the names that its activities have now. */
export function nameCluster({ topic, type, week, activities }: ClusterMessage, session: CampaignFeed): Cluster {
  const named = activities.flatMap((id) => {
    const known = session.find(id)
    if (known === undefined) return []
    const { centre, said, title, gloss, writtenIn } = known
    return [{ centre, activity: said.id, title, gloss, writtenIn }]
  })
  const centres = [...new Set(named.map(({ centre }) => centre))]
  return { topic, type, week: week === null ? null : dateOf(week), activities: named, centres }
}
