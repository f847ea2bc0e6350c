/** Milestones over HTTP: reading them, and for coordinators writing them and reminding people of them. */
import type { Transaction } from 'kysely'
import { isOver, type Campaign } from '../../shared/campaign.ts'
import { CentreId, type PersonId } from '../../shared/ids.ts'
import {
  ChangedMilestone,
  NewMilestone,
  RemindNow,
  type ListedMilestone,
  type Recipients,
} from '../../shared/milestones/api.ts'
import type { Recipient } from '../../shared/milestones/audience.ts'
import { labelOf } from '../../shared/milestones/labels.ts'
import type { Milestone, MilestoneId } from '../../shared/milestones/milestone.ts'
import { NOBODY_NOTIFIED, type Notified } from '../../shared/milestones/notified.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import { route, type Params, type RequestHeaders, type Route } from '../http/route.ts'
import type { Tables } from '../store/tables.ts'
import type { ReceivedReminders } from './receivedReminders.ts'
import type { Milestones, Writing } from './milestones.ts'
import { writeNotified, type NotifiedIn } from './notified.ts'
import type { MilestoneReminders, Reach } from './reminders.ts'

type MilestoneAudit = 'milestone.create' | 'milestone.change' | 'milestone.delete' | 'milestone.remind'

interface CalendarRequest {
  readonly campaign: Campaign
  readonly milestones: readonly Milestone[]
  readonly person: PersonId
  readonly headers: RequestHeaders
}

export interface MilestoneRoutesDeps extends Pick<Core, 'bellChanged' | 'findCampaign' | 'now' | 'peopleWithoutMail'> {
  readonly milestones: Milestones
  readonly received: Pick<ReceivedReminders, 'sentIn' | 'markRead'>
  readonly reminders: Pick<MilestoneReminders, 'reachOf' | 'remindNow' | 'areFor'>
  readonly notifiedIn: NotifiedIn
  /** Whether there are these people, and these centres in the campaign. */
  readonly areKnown: (campaign: Campaign, notified: Notified) => Promise<boolean>
  readonly audit: (
    trx: Transaction<Tables>,
    by: PersonId,
    action: MilestoneAudit,
    detail: Readonly<Record<string, unknown>>,
  ) => Promise<void>
  /** The milestones as an iCalendar file. */
  readonly writeCalendar: (asked: CalendarRequest) => Promise<Buffer<ArrayBuffer>>
}

export const milestoneRoutes = (deps: MilestoneRoutesDeps): readonly Route[] => [
  ...readingRoutes(deps),
  ...writingRoutes(deps),
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
        const sent = person.role === 'coordinator' ? await received.sentIn(id) : new Map<MilestoneId, never>()
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
            sent: (sent.get(milestone.id) ?? []).map(({ label, at, people }) => ({ label, at, people })),
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
      async handle({ found: campaign, headers, person }) {
        const all = (await milestones.list(campaign.id)).filter(({ needsReview }) => !needsReview)
        return {
          status: 200,
          bytes: await deps.writeCalendar({ campaign, milestones: all, person: person.id, headers }),
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
  const writing = (person: Person, action: MilestoneAudit, campaign: Campaign, notified?: Notified): Writing => ({
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
      async find(params) {
        const campaign = campaignIn(deps.findCampaign, params)
        return isRefusal(campaign) ? campaign : { subject: { closed: isOver(campaign) }, found: campaign }
      },
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

function reminderRoutes(deps: MilestoneRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/campaigns/:campaign/milestones/:milestone/recipients',
      bounds: 'small',
      requires: 'milestone.edit',
      find: (params) => findToRemind(deps, params),
      handle: ({ found, query }) =>
        withMilestone(deps, found, async (milestone) => {
          const centres = CentreId.array().max(200).safeParse(query.getAll('centre'))
          if (!centres.success) return refuse('bad-request', 'centre: unknown centre')
          const reach = await deps.reminders.reachOf(milestone, query.has('centre') ? centres.data : null)
          return { status: 200, json: shownReach(reach, await deps.peopleWithoutMail()) }
        }),
    }),
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/milestones/:milestone/reminders',
      bounds: 'small',
      requires: 'milestone.edit',
      body: RemindNow,
      find: (params) => findToRemind(deps, params),
      handle: ({ found, body, person }) =>
        withMilestone(deps, found, async ({ id, ...milestone }) => {
          const { centres = null, words } = body
          const detail = { campaign: found.campaign.id, milestone: id, ...(centres === null ? {} : { centres }) }
          const asked = { by: person.id, centres, words }
          const reminded = await deps.reminders.remindNow({ id, ...milestone }, asked, (trx, { people, message }) => {
            const written = message === null ? {} : { message: message.id, characters: message.words.length }
            return deps.audit(trx, person.id, 'milestone.remind', { ...detail, people, ...written })
          })
          return { status: 200, json: { people: reminded.length } }
        }),
    }),
  ]
}

/** Finds the milestone of a path. Only people who may write it learn whether it exists. */
async function findNamed({ findCampaign }: Pick<MilestoneRoutesDeps, 'findCampaign'>, params: Params) {
  const campaign = campaignIn(findCampaign, params)
  return isRefusal(campaign)
    ? campaign
    : { subject: { closed: isOver(campaign) }, found: { campaign, id: params['milestone'] ?? '' } }
}

/** Nobody is reminded in a campaign that is not open yet. */
async function findToRemind(deps: Pick<MilestoneRoutesDeps, 'findCampaign'>, params: Params) {
  const named = await findNamed(deps, params)
  return isRefusal(named) ? named : { ...named, subject: named.found.campaign }
}

/** Does something with the milestone that a path names, if there is one. */
async function withMilestone(
  { milestones }: Pick<MilestoneRoutesDeps, 'milestones'>,
  { campaign, id }: { readonly campaign: Campaign; readonly id: string },
  handle: (milestone: Milestone) => Promise<Success | Refusal>,
): Promise<Success | Refusal> {
  const milestone = await milestones.find(campaign.id, id)
  return milestone === null ? refuse('no-such-milestone') : handle(milestone)
}

function shownReach({ due, hadAll, unsaid }: Reach, withoutMail: ReadonlySet<PersonId>): Recipients {
  const byLabel = [...Map.groupBy(due, ({ label }) => label)].toSorted(([, a], [, b]) => b.length - a.length)
  const [dueBy, hadBy] = [due, hadAll].map(countByCentre)
  const centres = [...new Set([...(dueBy?.keys() ?? []), ...(hadBy?.keys() ?? [])])]
  return {
    label: byLabel[0]?.[0] ?? null,
    people: due.length,
    byMail: due.filter(({ person }) => !withoutMail.has(person)).length,
    centres: centres
      .map((centre) => ({ centre, people: dueBy?.get(centre) ?? 0, hadAll: hadBy?.get(centre) ?? 0 }))
      .toSorted((a, b) => (a.centre < b.centre ? -1 : 1)),
    unsaid: unsaid.map(({ strand, centres: ids }) => ({ strand, centres: [...ids] })),
    others: due.filter((one) => one.centres.length === 0).length,
    hadAll: hadAll.length,
  }
}

const countByCentre = (all: readonly Recipient[]): ReadonlyMap<CentreId, number> =>
  new Map(
    [
      ...Map.groupBy(
        all.flatMap(({ centres }) => centres),
        (centre) => centre,
      ),
    ].map(([centre, found]) => [centre, found.length]),
  )
