/** Milestones over HTTP: reading them, and for coordinators writing them. */
import { isOver, type Campaign } from '../../shared/campaign.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import {
  ChangedMilestone,
  NewMilestone,
  ReviewMilestones,
  type ListedMilestone,
  type ReviewedMilestones,
} from '../../shared/milestones/api.ts'
import { labelOf } from '../../shared/milestones/labels.ts'
import type { Milestone, MilestoneId } from '../../shared/milestones/milestone.ts'
import { NOBODY_NOTIFIED, type Notified } from '../../shared/milestones/notified.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { languageOfFile } from '../http/languageOfFile.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Params, type RequestHeaders, type Route } from '../http/route.ts'
import type { MilestoneAction } from './milestoneAudit.ts'
import { findNamed, withMilestone } from './namedMilestone.ts'
import type { ReceivedReminders } from './receivedReminders.ts'
import type { Milestones, Writing } from './milestones.ts'
import { writeNotified, type NotifiedIn } from './notified.ts'
import type { MilestoneReminders } from './reminders.ts'
import { reminderRoutes, type ReminderRoutesDeps } from './reminderRoutes.ts'

interface CalendarRequest {
  readonly campaign: Campaign
  readonly milestones: readonly Milestone[]
  readonly language: InterfaceLanguage
  readonly headers: RequestHeaders
}

export interface MilestoneRoutesDeps extends ReminderRoutesDeps, Pick<Core, 'bellChanged' | 'now' | 'people'> {
  readonly milestones: Milestones
  readonly received: Pick<ReceivedReminders, 'sentIn' | 'byHandIn' | 'markRead'>
  readonly reminders: Pick<MilestoneReminders, 'reachOf' | 'remindNow' | 'areFor'>
  readonly notifiedIn: NotifiedIn
  /** Whether there are these people, and these centres in the campaign. */
  readonly areKnown: (campaign: Campaign, notified: Notified) => Promise<boolean>
  /** The milestones as an iCalendar file. */
  readonly writeCalendar: (asked: CalendarRequest) => Promise<Buffer<ArrayBuffer>>
}

export const milestoneRoutes = (deps: MilestoneRoutesDeps): readonly Route[] => [
  ...readingRoutes(deps),
  ...writingRoutes(deps),
  reviewRoute(deps),
  ...reminderRoutes(deps),
]

function readingRoutes(deps: MilestoneRoutesDeps): readonly Route[] {
  const { milestones, received } = deps
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/milestones',
      bounds: 'list',
      requires: 'milestone.read',
      find: byCampaign(deps.findCampaign),
      async handle({ found: { id }, person }) {
        const all = await milestones.list(id)
        const sent = person.role === 'coordinator' ? await sentReminders(deps, id) : new Map<MilestoneId, never>()
        const notifiedOf = person.role === 'coordinator' ? await deps.notifiedIn(id) : () => NOBODY_NOTIFIED
        const own = await deps.reminders.areFor(person, id, all)
        const listed = all
          // Unreviewed milestones may be wrong.
          .filter(({ needsReview }) => !needsReview || person.role === 'coordinator')
          .map((milestone): ListedMilestone => ({
            ...milestone,
            label: labelOf(milestone, deps.now()),
            isForMe: own.has(milestone.id),
            notified: notifiedOf(milestone.id),
            sent: sent.get(milestone.id) ?? [],
          }))
        return { status: 200, json: { milestones: listed } }
      },
    }),
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/milestones.ics',
      bounds: 'file',
      requires: 'milestone.read',
      find: byCampaign(deps.findCampaign),
      async handle({ found: campaign, headers, person, query }) {
        const spoken = await languageOfFile(deps, person.id, 'ics', query)
        if (isRefusal(spoken)) return spoken
        const all = (await milestones.list(campaign.id)).filter(({ needsReview }) => !needsReview)
        return {
          status: 200,
          bytes: await deps.writeCalendar({ campaign, milestones: all, headers, ...spoken }),
          headers: {
            'content-type': 'text/calendar; charset=utf-8',
            'content-disposition': `attachment; filename="${campaign.id}-milestones.ics"`,
            'cache-control': 'no-store',
          },
        }
      },
    }),
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/milestones/read',
      bounds: 'small',
      requires: 'milestone.read',
      find: byCampaign(deps.findCampaign),
      async handle({ found: { id }, person }) {
        if (await received.markRead(person.id, id)) deps.bellChanged([person.id])
        return { status: 204 }
      },
    }),
  ]
}

function writingRoutes(deps: MilestoneRoutesDeps): readonly Route[] {
  const { milestones } = deps
  const writing = (person: Person, action: MilestoneAction, campaign: Campaign, notified?: Notified): Writing => ({
    by: person.id,
    at: deps.now(),
    async within(trx, milestone) {
      if (notified !== undefined) await writeNotified(trx, milestone, notified)
      await deps.audit(trx, person.id, action, { campaign: campaign.id, milestone })
    },
  })
  const isUnknown = async (campaign: Campaign, notified: Notified | undefined): Promise<boolean> =>
    notified !== undefined && !(await deps.areKnown(campaign, notified))
  return [
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/milestones',
      bounds: 'small',
      requires: 'milestone.edit',
      body: NewMilestone,
      find: (params) => findToWrite(deps, params),
      async handle({ found: campaign, body: { id, milestone, notified }, person }) {
        if (await isUnknown(campaign, notified)) return refuse('bad-request', UNKNOWN)
        const how = writing(person, 'milestone.create', campaign, notified)
        const added = await milestones.add(campaign.id, id, milestone, how)
        if (added === 'full') return refuse('milestones-full')
        return added === 'overtaken' ? refuse('conflict') : { status: 201, json: added }
      },
    }),
    route({
      method: 'PUT',
      path: '/api/campaigns/:campaign/milestones/:milestone',
      bounds: 'small',
      requires: 'milestone.edit',
      body: ChangedMilestone,
      find: (params) => findNamed(deps, params),
      handle: ({ found, body, person }) =>
        withMilestone(deps, found, async (milestone) => {
          if (await isUnknown(found.campaign, body.notified)) return refuse('bad-request', UNKNOWN)
          const how = writing(person, 'milestone.change', found.campaign, body.notified)
          const changed = await milestones.change(milestone, body.version, body.milestone, how)
          return changed === 'overtaken' ? refuse('conflict') : { status: 200, json: changed }
        }),
    }),
    route({
      method: 'DELETE',
      path: '/api/campaigns/:campaign/milestones/:milestone',
      bounds: 'small',
      requires: 'milestone.edit',
      find: (params) => findNamed(deps, params),
      handle: ({ found, person }) =>
        withMilestone(deps, found, async (milestone) => {
          await milestones.remove(milestone, writing(person, 'milestone.delete', found.campaign))
          return { status: 204 }
        }),
    }),
  ]
}

const UNKNOWN = 'notified: unknown person or centre'

/** Also in a campaign that is being prepared. */
async function findToWrite({ findCampaign }: Pick<MilestoneRoutesDeps, 'findCampaign'>, params: Params) {
  const campaign = campaignIn(findCampaign, params)
  return isRefusal(campaign) ? campaign : { subject: { closed: isOver(campaign) }, found: campaign }
}

/** Confirms copied milestones all at once, and takes that back. Those that somebody changed meanwhile stay as they are. */
const reviewRoute = (deps: MilestoneRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/milestones/review',
    bounds: 'text',
    requires: 'milestone.edit',
    body: ReviewMilestones,
    find: (params) => findToWrite(deps, params),
    async handle({ found: { id: campaign }, body: { milestones: asked, needsReview }, person }) {
      const action = needsReview ? 'milestone.unconfirm' : 'milestone.confirm'
      const reviewed = await deps.milestones.review(campaign, asked, {
        needsReview,
        by: person.id,
        at: deps.now(),
        within: (trx, ids) => deps.audit(trx, person.id, action, { campaign, milestones: ids }),
      })
      const json: ReviewedMilestones = { milestones: [...reviewed] }
      return { status: 200, json }
    },
  })

/** With the names of their senders. */
async function sentReminders({ received, namesOf }: MilestoneRoutesDeps, campaign: CampaignId) {
  const sent = await received.sentIn(campaign)
  const names = await namesOf([...new Set([...sent.values()].flat().flatMap(({ by }) => by ?? []))])
  return new Map(
    [...sent].map(([milestone, all]) => [
      milestone,
      all.map(({ label, at, people, by }) => ({ label, at, people, by: by === null ? null : (names.get(by) ?? null) })),
    ]),
  )
}
