/** Tasks over HTTP: those of a centre, for its planners, and one's own. No answer is stored: nobody else gets one. */
import type { Campaign } from '../../shared/campaign.ts'
import { exportFileName } from '../../shared/exports/exportFormats.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { Person } from '../../shared/permissions.ts'
import { can } from '../../shared/permissions.ts'
import type { MyTask, MyTasks, TaskList } from '../../shared/tasks/api.ts'
import { byDue, type ArrangedTask } from '../../shared/tasks/arrange.ts'
import { personOf, type TaskRow } from './taskRows.ts'
import type { Core } from '../core.ts'
import { byCampaign, campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import { languageOfFile } from '../http/languageOfFile.ts'
import type { PlanKey } from '../plans/plans.ts'

const path = '/api/campaigns/:campaign/tasks'

/** @param writeTable writes a list as CSV */
export const taskRoutes = (
  deps: Core,
  writeTable: (list: TaskList, localiser: Localiser) => Buffer<ArrayBuffer>,
): readonly Route[] => [
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
  // Before the list: a file's name would be taken for a centre's.
  route({
    method: 'GET',
    path: `${path}/:file{[^/]+[.]csv}`,
    bounds: 'file',
    requires: 'task.read',
    find: async (params) => findTasks(deps, params, (params['file'] ?? '').replace(/[.]csv$/, '')),
    async handle({ found, person, query }) {
      const { campaign, centre, countryName } = found
      const spoken = await languageOfFile(deps, person.id, 'csv', query)
      if (isRefusal(spoken)) return spoken
      const list = await listOf(deps, found)
      if (list === null) return refuse('no-plan')
      await deps.db
        .transaction()
        .execute((trx) => deps.audit(trx, deps.now(), person.id, 'task.export', { campaign, centre, format: 'csv' }))
      const name = exportFileName([campaign, countryName, 'tasks'], 'csv')
      return {
        status: 200,
        bytes: writeTable(list, deps.localisers[spoken.language]),
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:centre`,
    bounds: 'list',
    requires: 'task.read',
    find: async (params) => findTasks(deps, params, params['centre'] ?? ''),
    async handle({ found }) {
      const json = await listOf(deps, found)
      return json === null ? refuse('no-plan') : { status: 200, json }
    },
  }),
]

interface FoundTasks extends PlanKey {
  readonly countryName: string
}

function findTasks({ findCampaign, findCentre }: Core, params: Params, id: string) {
  const campaign = campaignIn(findCampaign, params)
  if (isRefusal(campaign)) return campaign
  const centre = findCentre(campaign, id)
  if (centre === null) return refuse('no-such-centre')
  const found: FoundTasks = { campaign: campaign.id, centre: centre.id, countryName: centre.countryName }
  return { subject: { centre: centre.id }, found }
}

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

/** @returns null if the centre has no plan */
async function listOf(deps: Core, { campaign, centre }: PlanKey): Promise<TaskList | null> {
  const arranged = await deps.projections.tasks.arranged({ campaign, centre })
  if (arranged === null) return null
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
