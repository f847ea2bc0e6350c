/** Which planners of the centre have the addresses that a spreadsheet names. Nobody learns an address, or who else has one. */
import { AskedAddresses, FoundColleagues } from '../../shared/imports/importOwners.ts'
import type { Core } from '../core.ts'
import { route, type Route } from '../http/route.ts'
import { findPlan, type FindPlanDeps } from './findPlan.ts'

type ColleagueRoutesDeps = FindPlanDeps & Pick<Core, 'people'>

export const colleagueRoutes = ({ people, ...plans }: ColleagueRoutesDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/plans/:centre/imports/colleagues',
    bounds: 'text',
    requires: 'plan.edit',
    find: findPlan(plans),
    body: AskedAddresses,
    async handle({ found: centre, body }) {
      const ids = (await people.plannersOf([centre.id])).get(centre.id) ?? []
      const asked = new Set(body.addresses.map((address) => address.toLowerCase()))
      const planners = [...(await people.findAll(ids)).values()]
      const json: FoundColleagues = {
        colleagues: planners.flatMap(({ id, email }) => {
          const address = email.toLowerCase()
          return asked.has(address) ? [{ address, person: id }] : []
        }),
      }
      return { status: 200, json }
    },
  }),
]
