/** Watches with what they need of other features: the history, selections, people and mails. */
import type { Logger } from 'pino'
import type { CampaignId } from '../../../shared/ids.ts'
import { readSelection } from '../../../shared/overview/selectionQuery.ts'
import { can } from '../../../shared/permissions.ts'
import type { Bus } from '../../bus/bus.ts'
import type { Overview } from '../../overview/overview.ts'
import { systemClock } from '../../pacing/clock.ts'
import type { LeasedJob } from '../../store/leases/leasedJob.ts'
import type { BackgroundWork } from '../../store/leases/leasedWork.ts'
import { startNotifyingWatchers } from '../../watches/notifyWatchers.ts'
import type { Records } from '../records.ts'

interface WatchServiceDeps {
  readonly work: BackgroundWork
  readonly bus: Bus
  readonly logger: Logger
  readonly records: Records
  readonly overview: Pick<Overview, 'keysOf'>
  readonly now: () => Date
}

/** What changed in between is sent, as far as so many changes go. */
const MOST_CHANGES = 1000

export function openWatchService({ work, bus, logger, records, overview, now }: WatchServiceDeps): LeasedJob {
  const { campaigns, networkHistory, people, watches } = records
  return startNotifyingWatchers({
    work: work('watchers'),
    bus,
    clock: systemClock,
    now,
    watches,
    campaigns: () => campaigns.list(),
    changesSince: async (campaign, since) =>
      (await networkHistory(campaign, { since, centre: null, limit: MOST_CHANGES, after: null })).changes,
    async keysOf(campaign: CampaignId, query) {
      const read = readSelection(new URLSearchParams(query), () => true)
      if ('wrong' in read) return null
      return overview.keysOf(campaign, read.selection)
    },
    async mayRead(id) {
      const person = await people.find(id)
      return person !== null && can(person, 'overview.own', {})
    },
    notify: records.notify,
    onFailure: (error) => logger.warn({ err: error }, 'nobody could be notified of what they watch'),
  })
}
