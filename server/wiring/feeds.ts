/** Calendar feeds with what they need of other features: selections, files and milestones. */
import type { FeedContent } from '../../shared/feeds/calendarFeed.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import { createFileAnswers } from '../exports/fileAnswers.ts'
import { packSelection } from '../exports/packSelection.ts'
import { feedRoutes } from '../feeds/routes.ts'
import { isRefusal, type Refusal, type Success } from '../http/result.ts'
import type { RequestHeaders, Route } from '../http/route.ts'
import type { Features } from './features.ts'
import { maySee } from './hiddenCampaigns.ts'
import { selectionSource } from './overview.ts'

interface Asked {
  readonly campaign: Campaign
  readonly person: Person
  readonly content: FeedContent
  readonly headers: RequestHeaders
}

const FORMAT = 'ics'

export function routesOfFeeds(features: Features): readonly Route[] {
  const { campaigns, people, feeds, accounts } = features
  const { homeOf } = accounts
  const selections = { ...selectionSource(features), viewOf: features.planViewOf }
  // Beside the files that people ask for themselves.
  const files = createFileAnswers()

  async function writeSelection({ campaign, person, headers }: Asked, query: string): Promise<Success | Refusal> {
    const asked = selections.readQuery(campaign, new URLSearchParams(query))
    if (isRefusal(asked)) return asked
    return files.answer({
      person: person.id,
      name: `${campaign.id}.${FORMAT}`,
      format: FORMAT,
      begin: () =>
        features.exports.write(FORMAT, async () => {
          const facts = { asOf: new Date().toISOString(), workspace: homeOf(headers), byPlan: false }
          return (await packSelection(selections, campaign, asked, facts))?.packed ?? null
        }),
      // That it can be read was decided when its address was made.
      audit: async () => {},
    })
  }

  async function writeDates({ campaign, person, headers }: Asked): Promise<Success> {
    const bytes = await features.milestoneService.calendarOf(campaign, person.id, homeOf(headers))
    return {
      status: 200,
      bytes,
      headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' },
    }
  }

  return feedRoutes({
    feeds,
    findCampaign: (id) => campaigns.find(id),
    maySee,
    findPerson: (id) => people.find(id),
    audit: (trx, by, action, { id: feed, campaign, content: { what } }) =>
      features.writeAudit(trx, new Date(), by, action, { feed, campaign, what }),
    homeOf,
    write: (asked) =>
      asked.content.what === 'milestones' ? writeDates(asked) : writeSelection(asked, asked.content.query),
    now: () => new Date(),
  })
}
