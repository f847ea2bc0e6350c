import type { Person } from '../../../shared/permissions.ts'

/** The centres that the person plans for. Other roles have none. */
export const ownCentresOf = (person: Person): Person['memberships'] =>
  person.role === 'planner' ? person.memberships : []
