/** The people of the demo network. They are roles, not persons: nobody real is named. */
import { PersonId, type CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Membership, Person, Role } from '../../shared/permissions.ts'

/** The password of every demo person. It opens nothing real: the demo network refuses to run on a public address. */
export const DEMO_PASSWORD = 'demo'

/** Two planners for every centre, the first of them its lead, two coordinators, and one person for each other role. */
export function demoPeople(centres: readonly NetworkCentre[]): readonly Person[] {
  return [
    demoPerson('reader', 'Reader, European Commission', 'reader'),
    demoPerson('helpdesk', 'Helpdesk', 'helpdesk'),
    demoPerson('coordinator', 'Coordinator', 'coordinator'),
    demoPerson('coordinator2', 'Second coordinator', 'coordinator'),
    ...centres.flatMap((centre) => {
      const place = isFurtherCentre(centre.id) ? `${centre.countryName} (second centre)` : centre.countryName
      return [
        demoPerson(`planner.${centre.id}`, `Planner, ${place}`, 'planner', [{ centre: centre.id, lead: true }]),
        demoPerson(`planner2.${centre.id}`, `Second planner, ${place}`, 'planner', [
          { centre: centre.id, lead: false },
        ]),
      ]
    }),
  ]
}

/** No country of the demo network has more than two centres. */
const isFurtherCentre = (centre: CentreId): boolean => centre.includes('-')

function demoPerson(account: string, name: string, role: Role, memberships: Membership[] = []): Person {
  return {
    id: PersonId.parse(`demo-${account}`),
    name,
    email: `${account}@demo.example`,
    role,
    memberships,
    standing: 'approved',
  }
}

/** The first planner of a demo centre. */
/** The demo network's coordinator. */
export const COORDINATOR = PersonId.parse('demo-coordinator')

export const plannerOf = (centre: CentreId): PersonId => PersonId.parse(`demo-planner.${centre}`)
export const secondPlannerOf = (centre: CentreId): PersonId => PersonId.parse(`demo-planner2.${centre}`)
