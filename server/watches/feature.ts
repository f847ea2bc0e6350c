/** Watches, and notifying people of changes. */
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { WatchBellItem, WatchedAct } from '../../shared/watches/bell.ts'
import { can } from '../../shared/permissions.ts'
import type { Selection } from '../../shared/overview/filters.ts'
import { readSelection } from '../../shared/overview/selectionQuery.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import { changeKindOf } from '../plans/history/changeKind.ts'
import { startNotifyingWatchers } from './notifyWatchers.ts'
import { watchRoutes } from './routes.ts'
import { createWatches } from './watches.ts'
import { bellOfWatches, mailedWatches } from './watchNews.ts'

function actOf(kind: ReturnType<typeof changeKindOf>): WatchedAct {
  if (kind === 'removed') return 'removed'
  return kind === 'new' || kind === 'restored' ? 'added' : 'changed'
}

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
      (await networkHistory(campaign, { since, centre: null, limit: MOST_CHANGES, after: null })).changes.map(
        ({ centre, activity, field, from, to, at, people: authors }) => ({
          centre,
          activity,
          field,
          act: actOf(changeKindOf(field, from, to)),
          at,
          people: authors,
        }),
      ),
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
  const newsDeps = {
    watches,
    notifications,
    namesOf: core.namesOf,
    async titlesOf(campaign: CampaignId, centre: CentreId) {
      const plan = await core.projections.plans.view({ campaign, centre })
      const { activities, trash } = plan?.content ?? { activities: [], trash: [] }
      return new Map([...activities, ...trash].map(({ id, title }) => [id, title]))
    },
  }
  return {
    job,
    news: {
      bell: (person) => bellOfWatches(person, newsDeps),
      mail: (person, localiser) => mailedWatches(person, localiser, newsDeps),
    } satisfies News<WatchBellItem>,
    ...({
      routes: watchRoutes({ ...core, watches }),
      close: () => job.close(),
    } satisfies Feature),
  }
}
