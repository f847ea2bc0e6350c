/** Calendar feeds: addresses that calendar programs read, with the rights of their person. */
import type { Campaign } from '../../shared/campaign.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { maySee } from '../campaigns/hiddenCampaigns.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { isRefusal, type Refusal, type Success } from '../http/result.ts'
import { withAlarms } from './alarms.ts'
import { createFeeds } from './feeds.ts'
import { feedRoutes } from './routes.ts'

interface Calendars {
  /** A selection of activities. */
  ofSelection(campaign: Campaign, person: Person, query: string, workspace: string): Promise<Success | Refusal>
  ofMilestones(campaign: Campaign, person: PersonId, workspace: string): Promise<Buffer<ArrayBuffer>>
  /** The letters of the Weekly Update that were sent, as an Atom feed. */
  ofUpdates(workspace: string): Promise<Buffer<ArrayBuffer>>
  /** A person's own open tasks. */
  ofTasks(campaign: Campaign, person: Person, workspace: string): Promise<Buffer<ArrayBuffer>>
}

export function openFeeds(core: Core, calendars: Calendars) {
  const { db, now, people, homeOf } = core
  const feeds = createFeeds(db)
  return {
    feeds,
    ...({
      routes: feedRoutes({
        ...core,
        feeds,
        maySee,
        findPerson: people.find,
        audit: (trx, by, action, { id: feed, campaign, content: { what } }) =>
          core.audit(trx, now(), by, action, { feed, campaign, what }),
        async write({ campaign, person, content, headers }) {
          const workspace = homeOf(headers)
          if (content.what === 'selection') {
            const answer = await calendars.ofSelection(campaign, person, content.query, workspace)
            return isRefusal(answer) ? answer : withAlarms(answer, content.alarm)
          }
          if (content.what === 'updates')
            return {
              status: 200,
              bytes: await calendars.ofUpdates(workspace),
              headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-store' },
            }
          const calendar: Success = {
            status: 200,
            bytes:
              content.what === 'tasks'
                ? await calendars.ofTasks(campaign, person, workspace)
                : await calendars.ofMilestones(campaign, person.id, workspace),
            headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' },
          }
          return withAlarms(calendar, content.alarm)
        },
      }),
    } satisfies Feature),
  }
}
