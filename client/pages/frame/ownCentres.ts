import type { Person } from '../../../shared/permissions.ts'

/** The centres that the person plans for. Other roles have none. */
export const ownCentresOf = (person: Person): Person['memberships'] =>
  person.role === 'planner' ? person.memberships : []

/** Whether the state of the network is what a person comes for. */
export const startsAtOverview = ({ role }: Person): boolean => role === 'reader' || role === 'coordinator'
