/** Tasks over HTTP: those of a centre, for its planners, and one's own. No answer is stored: nobody else gets one. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { can } from '../../shared/permissions.ts'
import type { MyTask, MyTasks, TaskList } from '../../shared/tasks/api.ts'
import { byDue, type ArrangedTask } from '../../shared/tasks/arrange.ts'
import { personOf, type TaskRow } from './taskRows.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'

const path = '/api/campaigns/:campaign/tasks'

export const taskRoutes = (deps: Core): readonly Route[] => [
  route({
    method: 'GET',
    path,
    bounds: 'list',
    requires: 'task.own',
    find: byCampaign(deps.findCampaign),
    async handle({ found, person }) {
      const json: MyTasks = { tasks: (await openTasksOf(deps, person, found)).map(asMyTask) }
      return { status: 200, json }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:centre`,
    bounds: 'list',
    requires: 'task.read',
    async find(params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const centre = deps.findCentre(campaign, params['centre'] ?? '')
      if (centre === null) return refuse('no-such-centre')
      return { subject: { centre: centre.id }, found: { campaign: campaign.id, centre: centre.id } }
    },
    async handle({ found }) {
      const arranged = await deps.projections.tasks.arranged(found)
      if (arranged === null) return refuse('no-plan')
      return { status: 200, json: await listOf(deps, found.centre, arranged) }
    },
  }),
]

/** The open tasks of a person in the centres for which they plan now, the earliest first. */
export async function openTasksOf(
  { projections, taskRows }: Pick<Core, 'projections' | 'taskRows'>,
  person: Person,
  { id: campaign }: Campaign,
): Promise<readonly TaskRow[]> {
  const isOwn = (centre: CentreId): boolean => can(person, 'task.read', { centre })
  await projections.tasks.settle((key) => key.campaign === campaign && isOwn(key.centre))
  const rows = await taskRows.ofPerson(person.id, campaign)
  return rows
    .filter(({ centre }) => isOwn(centre))
    .toSorted((a, b) => byDue({ dueOn: a.due }, { dueOn: b.due }) || (a.task < b.task ? -1 : 1))
}

const asMyTask = ({ task, campaign, centre, activity, what, due, place, title }: TaskRow): MyTask => ({
  id: task,
  campaign,
  centre,
  activity,
  what,
  due,
  place,
  title,
})

async function listOf(deps: Core, centre: CentreId, arranged: readonly ArrangedTask[]): Promise<TaskList> {
  const people = [...new Set(arranged.flatMap(({ who }) => personOf(who) ?? []))]
  const names = await deps.namesOf(people)
  const planners = new Set((await deps.people.plannersOf([centre])).get(centre))
  return {
    tasks: arranged.map((task) => ({
      id: task.id,
      activity: task.activity,
      what: task.what,
      who: nameOf(task, names),
      person: personOf(task.who),
      hasLeft: isGone(task, planners),
      due: task.dueOn,
      done: task.done,
      place: task.place.of,
      title: task.place.of === 'activity' ? task.place.title : '',
    })),
  }
}

function nameOf({ who }: ArrangedTask, names: ReadonlyMap<PersonId, string>): string | null {
  if (who === null) return null
  return 'word' in who ? who.word : (names.get(who.person) ?? null)
}

function isGone({ who }: ArrangedTask, planners: ReadonlySet<PersonId>): boolean {
  const person = personOf(who)
  return person !== null && !planners.has(person)
}
