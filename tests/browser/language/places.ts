/** Addresses of the pages that tests open, and the people of the demo who open them. */

export const planPath = (centre: string): string => `/plans/sid-2027/${centre}`
export const planner = (centre: string): string => `planner.${centre}@demo.example`
export const secondPlanner = (centre: string): string => `planner2.${centre}@demo.example`

/** Pages of a campaign, by the words of the menu; those of a centre take its id. */
const PLACES = {
  plan: 'plans',
  plans: 'plans',
  profile: 'profiles',
  tasks: 'tasks',
  synergies: 'synergies',
  overview: 'overview',
  milestones: 'milestones',
  queue: 'queue',
} as const

export type Place = keyof typeof PLACES

/** @param centre whose; left out for what belongs to the whole network */
export function pathOf(place: Place, centre?: string): string {
  const path = `/${PLACES[place]}/sid-2027`
  return centre === undefined ? path : `${path}/${centre}`
}
