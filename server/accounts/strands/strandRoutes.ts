/** The strands of planners: one's own, and for leads and coordinators those of a centre's planners. */
import type { Transaction } from 'kysely'
import { SetStrands, type OwnStrands, type StrandsInCentre } from '../../../shared/accounts/strands.ts'
import { CentreId, PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { Core } from '../../core.ts'
import { refuse } from '../../http/result.ts'
import { route, type Route } from '../../http/route.ts'
import type { Tables } from '../../store/tables.ts'

interface StrandRoutesDeps extends Pick<Core, 'strands'> {
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  readonly audit: (
    trx: Transaction<Tables>,
    by: PersonId,
    detail: StrandsInCentre & { readonly person: PersonId },
  ) => Promise<void>
}

export const strandRoutes = ({ strands, findPerson, audit }: StrandRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/strands',
    bounds: 'small',
    requires: 'session.own',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const json: OwnStrands = { strands: await strands.of(person.id) }
      return { status: 200, json }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/centres/:centre/people/:person/strands',
    bounds: 'small',
    requires: 'strand.choose',
    body: SetStrands,
    async find(params) {
      const [centre, person] = [CentreId.safeParse(params['centre']), PersonId.safeParse(params['person'])]
      if (!centre.success) return refuse('no-such-centre')
      if (!person.success) return refuse('no-such-person')
      const found = { centre: centre.data, person: person.data }
      return { subject: found, found }
    },
    async handle({ found: { centre, person: id }, body, person }) {
      const chosen = await findPerson(id)
      const isPlanner = chosen?.role === 'planner' && chosen.memberships.some((one) => one.centre === centre)
      if (!isPlanner) return refuse('no-such-person')
      const now = { centre, strands: body.strands }
      await strands.set(id, now, (trx) => audit(trx, person.id, { person: id, ...now }))
      return { status: 204 }
    },
  }),
]
