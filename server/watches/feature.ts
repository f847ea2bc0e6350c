/** Watches, and notifying people of changes. */
import type { CampaignId } from '../../shared/ids.ts'
import type { WatchBellItem } from '../../shared/watches/bell.ts'
import { can } from '../../shared/permissions.ts'
import type { Selection } from '../../shared/overview/filters.ts'
import { readSelection } from '../../shared/overview/selectionQuery.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import { startNotifyingWatchers } from './notifyWatchers.ts'
import { watchRoutes } from './routes.ts'
import { createWatches } from './watches.ts'
import { bellOfWatches, mailedWatches } from './watchNews.ts'

/** This many changes since the last mail are sent at most. */
const MOST_CHANGES = 1000

/** @param keysOf the activities of a selection: `<centre>/<activity>` */
export function openWatches(
  core: Core,
  keysOf: (campaign: CampaignId, selection: Selection) => Promise<ReadonlySet<string>>,
) {
  const { db, bus, clock, now, campaigns, people, notify, notifications, networkHistory } = core
  const watches = createWatches(db)
  const job = startNotifyingWatchers({
    bus,
    clock,
    now,
    watches,
    notify,
    work: core.work('watchers'),
    campaigns: () => campaigns.list(),
    changesSince: async (campaign, since) =>
      (await networkHistory(campaign, { since, centre: null, limit: MOST_CHANGES, after: null })).changes,
    async keysOf(campaign, query) {
      const read = readSelection(new URLSearchParams(query), () => true)
      return 'wrong' in read ? null : keysOf(campaign, read.selection)
    },
    async mayRead(id) {
      const person = await people.find(id)
      return person !== null && can(person, 'overview.own', {})
    },
    onFailure: core.warn('nobody could be notified of what they watch'),
  })
  return {
    job,
    news: {
      bell: (person) => bellOfWatches(person, { watches, notifications }),
      mail: (person, translator) => mailedWatches(person, translator, { watches, notifications }),
    } satisfies News<WatchBellItem>,
    ...({
      routes: watchRoutes({ ...core, watches }),
      close: () => job.close(),
    } satisfies Feature),
  }
}
