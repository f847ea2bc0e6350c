/** Templates over HTTP: the network's and those of one's own centres. */
import { ActivityId, type CentreId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { BLANK_FIELDS } from '../../shared/templates/blankFields.ts'
import { paragraphsOf } from '../../shared/templates/paragraphs.ts'
import {
  SaveTemplate,
  TemplateId,
  WriteTemplate,
  type TemplateContent,
  type TemplateDetail,
  type TemplateList,
  type TemplateRow,
} from '../../shared/templates/template.ts'
import { templateOf } from '../../shared/templates/templateOf.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { ListedTemplate } from './listings.ts'
import type { Templates } from './templates.ts'

interface TemplateRoutesDeps extends Pick<Core, 'findCampaign' | 'findCentre' | 'projections' | 'namesOf' | 'now'> {
  readonly templates: Templates
}

const path = '/api/templates'

export const templateRoutes = (deps: TemplateRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    bounds: 'list',
    requires: 'template.list',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const found = await deps.templates.list(centresOf(person))
      const names = await deps.namesOf(found.flatMap(({ written_by }) => written_by ?? []))
      const json: TemplateList = { templates: found.map((one) => asRow(one, names)) }
      return { status: 200, json }
    },
  }),
  route({
    method: 'GET',
    path: `${path}/:template`,
    bounds: 'document',
    requires: 'template.read',
    find: (params) => findTemplate(deps, params),
    async handle({ found }) {
      if (found === null) return refuse('not-found')
      const names = await deps.namesOf(found.written_by === null ? [] : [found.written_by])
      const { content } = found
      const row = { ...found, gloss: content.fields.gloss, tasks: content.tasks.length }
      const json: TemplateDetail = { ...asRow(row, names), content }
      return { status: 200, json }
    },
  }),
  saveRoute(deps),
  writeRoute(deps),
  route({
    method: 'DELETE',
    path: `${path}/:template`,
    bounds: 'small',
    requires: 'template.edit',
    find: (params) => findTemplate(deps, params),
    async handle({ found }) {
      if (found === null) return refuse('not-found')
      await deps.templates.delete(found.id)
      return { status: 204 }
    },
  }),
]

/** Makes one of an activity and its tasks, for their centre. */
const saveRoute = (deps: TemplateRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/plans/:centre/activities/:activity/template',
    bounds: 'small',
    requires: 'template.edit',
    body: SaveTemplate,
    async find(params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const centre = deps.findCentre(campaign, params['centre'] ?? '')
      const activity = ActivityId.safeParse(params['activity'])
      if (centre === null) return refuse('no-such-centre')
      if (!activity.success) return refuse('not-found')
      const key = { campaign: campaign.id, centre: centre.id }
      return { subject: { centre: centre.id }, found: { key, activity: activity.data } }
    },
    async handle({ found: { key, activity }, body, person }) {
      const view = await deps.projections.plans.view(key)
      const found = view?.content.activities.find(({ id }) => id === activity)
      if (found === undefined) return refuse('not-found')
      const tasks = (await deps.projections.tasks.view(key))?.content.tasks ?? []
      const content = templateOf(
        found,
        tasks.filter((task) => task.activity === activity),
      )
      const stored = { id: body.id, centre: key.centre, content, by: person.id, at: deps.now() }
      const outcome = await deps.templates.add(stored)
      return outcome === 'stored' ? { status: 201, json: { id: body.id } } : refuse(outcome)
    },
  })

/** Writes one of the network's. */
const writeRoute = (deps: TemplateRoutesDeps): Route =>
  route({
    method: 'PUT',
    path: `${path}/:template`,
    bounds: 'text',
    requires: 'template.edit',
    body: WriteTemplate,
    async find(params) {
      const id = TemplateId.safeParse(params['template'])
      if (!id.success) return refuse('not-found')
      const existing = await deps.templates.find(id.data)
      return { subject: { centre: existing?.centre ?? null }, found: { id: id.data, existing } }
    },
    async handle({ found: { id, existing }, body, person }) {
      // Those of a centre are saved from its activities.
      if (existing !== null && existing.centre !== null) return refuse('not-allowed')
      const content = writtenContent(body, existing?.content ?? null)
      const stored = { id, centre: null, content, by: person.id, at: deps.now() }
      const outcome = await deps.templates.write(stored)
      return outcome === 'stored' ? { status: 204 } : refuse(outcome)
    },
  })

/** Fields that the form does not have stay as they were. */
function writtenContent(
  { title, gloss, description, audiences, tasks }: WriteTemplate,
  before: TemplateContent | null,
): TemplateContent {
  const fields = before?.fields ?? BLANK_FIELDS
  return { fields: { ...fields, title, gloss, audiences }, description: paragraphsOf(description), tasks }
}

const centresOf = (person: Person): readonly CentreId[] =>
  person.memberships.flatMap(({ centre }) => (can(person, 'template.read', { centre }) ? [centre] : []))

async function findTemplate({ templates }: Pick<TemplateRoutesDeps, 'templates'>, params: Params) {
  const found = await templates.find(params['template'] ?? '')
  // People without templates learn nothing of which there are.
  return { subject: { centre: found?.centre ?? null }, found }
}

function asRow(
  { id, centre, title, written_by, gloss, tasks }: ListedTemplate,
  names: Awaited<ReturnType<Core['namesOf']>>,
): TemplateRow {
  const by = written_by === null ? null : (names.get(written_by) ?? null)
  return { id, centre, title, gloss, tasks, by }
}
