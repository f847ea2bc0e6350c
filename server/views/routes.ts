/** Views over HTTP: one's own, and those of one's centres. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { ChangedView, NewView, ViewId, ViewKind, type View, type ViewList } from '../../shared/views/view.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { Stored, ViewRow, Views } from './views.ts'

interface ViewRoutesDeps extends Pick<Core, 'findCampaign' | 'centresOf' | 'namesOf' | 'now'> {
  readonly views: Views
}

/** The views of one page. */
interface Place {
  readonly campaign: Campaign
  readonly kind: ViewKind
}

const path = '/api/campaigns/:campaign/views/:kind'

export const viewRoutes = (deps: ViewRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    bounds: 'list',
    requires: 'view.list',
    find: async (params) => findPlace(deps, params),
    async handle({ found, person }) {
      return { status: 200, json: await listFor(deps, found, person) }
    },
  }),
  route({
    method: 'POST',
    path,
    bounds: 'small',
    requires: 'view.list',
    body: NewView,
    find: async (params) => findPlace(deps, params),
    async handle({ found, body: { id, centre, name, look }, person }) {
      if (!mayEdit(found, person, centre)) return refuse('not-allowed')
      const owner = ownerOf(centre, person.id)
      const place = { campaign: found.campaign.id, kind: found.kind }
      return answerOf(await deps.views.add({ id, ...place, ...owner, name, look, by: person.id, at: deps.now() }), 201)
    },
  }),
  route({
    method: 'PUT',
    path: `${path}/:view`,
    bounds: 'small',
    requires: 'view.list',
    body: ChangedView,
    find: (params) => findView(deps, params),
    async handle({ found, body: { version, centre, name, look }, person }) {
      const view = viewToEdit(found, person)
      if (isRefusal(view)) return view
      // It may become another's: one's own is shared with a centre, or the other way round.
      if (!mayEdit(found, person, centre)) return refuse('not-allowed')
      const changed = { ...view, ...ownerOf(centre, person.id), name, look, by: person.id, at: deps.now() }
      return answerOf(await deps.views.change(changed, version), 204)
    },
  }),
  route({
    method: 'DELETE',
    path: `${path}/:view`,
    bounds: 'small',
    requires: 'view.list',
    find: (params) => findView(deps, params),
    async handle({ found, person }) {
      const view = viewToEdit(found, person)
      if (isRefusal(view)) return view
      await deps.views.delete(view.id)
      return { status: 204 }
    },
  }),
]

const ownerOf = (centre: CentreId | null, person: PersonId) => ({ person: centre === null ? person : null, centre })

const mayEdit = ({ campaign: { closed }, kind }: Place, person: Person, centre: CentreId | null): boolean =>
  can(person, 'view.edit', { kind, closed, ...ownerOf(centre, person.id) })

const answerOf = (stored: Stored, status: 201 | 204): Success | Refusal =>
  stored === 'stored' ? (status === 201 ? { status, json: {} } : { status }) : refuse(stored)

async function listFor(deps: ViewRoutesDeps, place: Place, person: Person): Promise<ViewList> {
  const { campaign, kind } = place
  const centres = deps
    .centresOf(campaign)
    .filter(({ id }) => can(person, 'view.read', { kind, ...ownerOf(id, person.id) }))
  const rows = await deps.views.list(
    { campaign: campaign.id, kind },
    person.id,
    centres.map(({ id }) => id),
  )
  const names = await deps.namesOf(rows.flatMap(({ changed_by }) => changed_by ?? []))
  return {
    views: rows.map(({ id, centre, name, look, version, changed_by }): View => {
      const by = centre === null || changed_by === null ? null : (names.get(changed_by) ?? null)
      return { id, centre, name, look, version, by }
    }),
    centres: centres.map(({ id, countryName }) => ({ id, name: countryName, mayEdit: mayEdit(place, person, id) })),
  }
}

function findPlace({ findCampaign }: ViewRoutesDeps, params: Params) {
  const campaign = campaignIn(findCampaign, params)
  if (isRefusal(campaign)) return campaign
  const kind = ViewKind.safeParse(params['kind'])
  if (!kind.success) return refuse('not-found')
  const found: Place = { campaign, kind: kind.data }
  return { subject: { kind: kind.data }, found }
}

interface FoundView extends Place {
  readonly view: ViewRow | null
}

async function findView(deps: ViewRoutesDeps, params: Params) {
  const place = findPlace(deps, params)
  if (isRefusal(place)) return place
  const { campaign, kind } = place.found
  const id = ViewId.safeParse(params['view'])
  const view = id.success ? await deps.views.find(id.data) : null
  const isHere = view !== null && view.campaign === campaign.id && view.kind === kind
  const found: FoundView = { ...place.found, view: isHere ? view : null }
  return { subject: place.subject, found }
}

/** People learn nothing of the views of others, not even that they exist. */
function viewToEdit({ campaign: { closed }, view }: FoundView, person: Person): ViewRow | Refusal {
  if (view === null || !can(person, 'view.read', view)) return refuse('no-such-view')
  return can(person, 'view.edit', { ...view, closed }) ? view : refuse('not-allowed')
}
