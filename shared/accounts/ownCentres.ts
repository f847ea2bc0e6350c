import type { Person } from '../permissions.ts'

/** The centres that the person plans for. Other roles have none. */
export const ownCentresOf = (person: Person): Person['memberships'] =>
  person.role === 'planner' ? person.memberships : []

/** What a person sees first: what waits for them, the state of the network, or all plans. */
export type Start = 'waiting' | 'overview' | 'plans'

export function startOf(person: Person): Start {
  if (ownCentresOf(person).length > 0) return 'waiting'
  return person.role === 'reader' || person.role === 'coordinator' ? 'overview' : 'plans'
}
