/** Calendar feeds over HTTP: each person's own, and the feeds that calendar programs read. */
import type { Transaction } from 'kysely'
import type { Campaign } from '../../shared/campaign.ts'
import type { PersonId } from '../../shared/ids.ts'
import {
  NewFeed,
  type FeedContent,
  type FeedList,
  type MadeFeed,
  type OwnFeed,
  type OwnFeeds,
} from '../../shared/feeds/calendarFeed.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import { readSelection, writeSelection } from '../../shared/overview/selectionQuery.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { byCampaign } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import { openRoute, route, type Params, type RequestHeaders, type Route } from '../http/route.ts'
import type { Tables } from '../store/tables.ts'
import type { Feeds } from './feeds.ts'

interface FeedRoutesDeps extends Pick<Core, 'findCampaign' | 'homeOf' | 'now'> {
  readonly feeds: Feeds
  /** Whether the person may know that this campaign exists. */
  readonly maySee: (person: Person, campaign: Campaign) => boolean
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  /** Writes that an address was made or revoked, in the transaction that does it. Reading one leaves no entry. */
  readonly audit: (
    trx: Transaction<Tables>,
    by: PersonId,
    action: 'feed.create' | 'feed.revoke',
    feed: OwnFeed,
  ) => Promise<void>
  /** Writes the calendar of a feed as its person may read it now. */
  readonly write: (asked: {
    readonly campaign: Campaign
    readonly person: Person
    readonly content: FeedContent
    readonly headers: RequestHeaders
  }) => Promise<Success | Refusal>
}

const path = '/api/campaigns/:campaign/feeds'
/** Our tokens are shorter: a longer one is invalid. */
const LONGEST_TOKEN = 100

export const feedRoutes = (deps: FeedRoutesDeps): readonly Route[] => [
  ...ownRoutes(deps),
  readingRoute(deps, 'ics'),
  readingRoute(deps, 'xml'),
]

type Ending = 'ics' | 'xml'
const endingOf = ({ what }: FeedContent): Ending => (what === 'updates' ? 'xml' : 'ics')

const ownRoutes = ({ feeds, findCampaign, homeOf, audit, now }: FeedRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    bounds: 'small',
    requires: 'feed.own',
    find: byCampaign(findCampaign),
    async handle({ found, person }) {
      const json: FeedList = { feeds: [...(await feeds.of({ person: person.id, campaign: found.id }))] }
      return { status: 200, json }
    },
  }),
  route({
    method: 'POST',
    path,
    bounds: 'small',
    requires: 'feed.own',
    body: NewFeed,
    find: byCampaign(findCampaign),
    async handle({ found, person, body, headers }) {
      const content = inOneForm(body.content)
      if (isRefusal(content)) return content
      const owner = { person: person.id, campaign: found.id }
      const within = (trx: Transaction<Tables>, feed: OwnFeed) => audit(trx, person.id, 'feed.create', feed)
      const made = await feeds.add(owner, { name: body.name, content }, { at: now(), within })
      if (made === null) return refuse('too-many-feeds')
      const json: MadeFeed = {
        feed: made.feed,
        address: `${homeOf(headers)}/calendar/${made.token}.${endingOf(content)}`,
      }
      return { status: 201, json, headers: { 'cache-control': 'no-store' } }
    },
  }),
  route({
    method: 'GET',
    path: '/api/feeds',
    bounds: 'list',
    requires: 'feed.own',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const json: OwnFeeds = { feeds: [...(await feeds.all(person.id))] }
      return { status: 200, json }
    },
  }),
  ...['/api/feeds', '/api/feeds/:feed'].map((one) =>
    route({
      method: 'DELETE',
      path: one,
      bounds: 'small',
      requires: 'feed.own',
      find: async (params: Params) => ({ subject: {}, found: params['feed'] ?? null }),
      async handle({ found, person }) {
        await feeds.revoke(person.id, found, (trx, feed) => audit(trx, person.id, 'feed.revoke', feed))
        return { status: 204 }
      },
    }),
  ),
]

/** Without a session: the address is all that a calendar program has. It obeys the rights that its person has now. */
const readingRoute = ({ feeds, findCampaign, maySee, findPerson, write, now }: FeedRoutesDeps, ending: Ending): Route =>
  openRoute({
    method: 'GET',
    path: `/calendar/:file{[\\w-]+[.]${ending}}`,
    bounds: 'file',
    async handle({ params, headers }) {
      const token = (params['file'] ?? '').slice(0, -'.ics'.length)
      const feed = token.length > LONGEST_TOKEN ? null : await feeds.findByToken(token)
      const person = feed === null ? null : await findPerson(feed.person)
      const campaign = feed === null ? null : findCampaign(feed.campaign)
      if (feed === null || person === null || campaign === null) return refuse('no-such-link')
      if (endingOf(feed.content) !== ending) return refuse('no-such-link')
      if (!can(person, 'feed.own', {}) || !maySee(person, campaign)) return refuse('no-such-link')
      await feeds.noteReading(feed, brusselsClock(now()).day)
      return write({ campaign, person, content: feed.content, headers })
    },
  })

function inOneForm(content: FeedContent): FeedContent | Refusal {
  if (content.what !== 'selection') return content
  // Whatever centres there are: a feed outlives them.
  const read = readSelection(new URLSearchParams(content.query), () => true)
  if ('wrong' in read) return refuse('bad-request', read.wrong)
  return { ...content, query: writeSelection(read.selection).toString() }
}
