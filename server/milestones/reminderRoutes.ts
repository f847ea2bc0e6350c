/** Reminders of milestones over HTTP, for coordinators: their reach, sending them, and the last one of each centre. */
import { CentreId, type PersonId } from '../../shared/ids.ts'
import { RemindNow, type LastReminders, type Recipients } from '../../shared/milestones/api.ts'
import type { Recipient } from '../../shared/milestones/audience.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { MilestoneAudit } from './milestoneAudit.ts'
import { findToRemind, withMilestone } from './namedMilestone.ts'
import type { Milestones } from './milestones.ts'
import type { ReceivedReminders } from './receivedReminders.ts'
import type { MilestoneReminders, Reach } from './reminders.ts'

export interface ReminderRoutesDeps extends Pick<Core, 'findCampaign' | 'namesOf' | 'peopleWithoutMail'> {
  readonly milestones: Pick<Milestones, 'find'>
  readonly received: Pick<ReceivedReminders, 'byHandIn'>
  readonly reminders: Pick<MilestoneReminders, 'reachOf' | 'remindNow'>
  readonly audit: MilestoneAudit
}

export function reminderRoutes(deps: ReminderRoutesDeps): readonly Route[] {
  return [
    lastRemindersRoute(deps),
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

function lastRemindersRoute({ findCampaign, received, namesOf }: ReminderRoutesDeps): Route {
  return route({
    method: 'GET',
    path: '/api/campaigns/:campaign/reminders',
    bounds: 'list',
    requires: 'milestone.edit',
    async find(params) {
      const campaign = campaignIn(findCampaign, params)
      return isRefusal(campaign) ? campaign : { subject: campaign, found: campaign }
    },
    async handle({ found: { id } }) {
      const all = await received.byHandIn(id)
      const names = await namesOf([...new Set(all.map(({ by }) => by))])
      const json: LastReminders = { reminders: all.map((one) => ({ ...one, by: names.get(one.by) ?? null })) }
      return { status: 200, json }
    },
  })
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
