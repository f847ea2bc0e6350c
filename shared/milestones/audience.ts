/** Which people belong to the audience of a milestone. Pure. */
import type { Strand, StrandsInCentre } from '../accounts/strands.ts'
import { COUNTRIES } from '../countries.ts'
import type { CentreId, PersonId } from '../ids.ts'
import type { MilestoneAudience } from './milestone.ts'
import type { Notified } from './notified.ts'
import type { Person } from '../permissions.ts'

export interface Recipient {
  readonly person: PersonId
  /** The centres of the campaign through which they belong to it; none for readers and helpdesk. */
  readonly centres: readonly CentreId[]
}

interface CentreOfCampaign {
  readonly id: CentreId
  readonly country: string
}

/** Everybody that an audience can mean. */
export interface Staff {
  readonly centres: readonly CentreOfCampaign[]
  readonly people: readonly Person[]
  readonly strandsOf: (person: PersonId) => readonly StrandsInCentre[]
}

/** Centres where nobody has chosen a strand. */
export interface Unsaid {
  readonly strand: Strand
  readonly centres: readonly CentreId[]
}

interface Reached {
  readonly recipients: readonly Recipient[]
  /** Centres where all planners stand for a strand that none has chosen. */
  readonly unsaid: readonly Unsaid[]
}

const STATUS = new Map<string, string>(COUNTRIES.map(({ code, status }) => [code, status]))

/** Coordinators write the milestones, and are not reminded. */
export function reachedBy(
  { audiences, notified }: { readonly audiences: readonly MilestoneAudience[]; readonly notified: Notified },
  { centres, people, strandsOf }: Staff,
): Reached {
  const possible = people.filter(({ standing, role }) => standing === 'approved' && role !== 'coordinator')
  const plannersOf = Map.groupBy(
    possible.filter(({ role }) => role === 'planner').flatMap(placesOf),
    ({ centre }) => centre,
  )
  const through = new Map<PersonId, CentreId[]>()
  const unsaid = new Map<Strand, CentreId[]>()
  for (const centre of centres) {
    const planners = (plannersOf.get(centre.id) ?? []).map(({ person }): PlannerInCentre => ({
      id: person,
      strands: strandsOf(person).find((one) => one.centre === centre.id)?.strands ?? [],
    }))
    const meant = audiences.map((audience) => meantIn(audience, centre, planners, notified))
    for (const id of new Set(meant.flatMap(({ people: ids }) => ids))) addTo(through, id, centre.id)
    for (const { unsaid: strand } of meant) if (strand !== null && planners.length > 0) addTo(unsaid, strand, centre.id)
  }
  const isWithoutCentre = ({ id, role }: Person): boolean =>
    (audiences.includes('all') && role !== 'planner') ||
    (audiences.includes('notified') && notified.people.includes(id))
  return {
    recipients: possible.flatMap((person): readonly Recipient[] => {
      const own = through.get(person.id) ?? []
      return own.length > 0 || isWithoutCentre(person) ? [{ person: person.id, centres: own }] : []
    }),
    unsaid: [...unsaid].map(([strand, ids]) => ({ strand, centres: ids })),
  }
}

interface PlannerInCentre {
  readonly id: PersonId
  /** Empty while nobody has said. */
  readonly strands: readonly Strand[]
}

interface Meant {
  readonly people: readonly PersonId[]
  /** The strand for which all planners stand, because none of them has said that they work in it. */
  readonly unsaid: Strand | null
}

/** The planners of one centre that an audience means. */
function meantIn(
  audience: MilestoneAudience,
  { id, country }: CentreOfCampaign,
  planners: readonly PlannerInCentre[],
  notified: Notified,
): Meant {
  const all = planners.map((planner) => planner.id)
  const some = (people: readonly PersonId[]): Meant => ({ people, unsaid: null })
  switch (audience) {
    case 'all':
      return some(all)
    case 'sic-plus':
      return some(STATUS.get(country) === 'SIC+' ? all : [])
    case 'notified':
      return some(notified.centres.includes(id) ? all : all.filter((person) => notified.people.includes(person)))
    case 'awareness-centres':
    case 'helplines':
    case 'hotlines':
    case 'youth':
      return STATUS.get(country) === 'SIC' ? inStrand(STRAND_OF[audience], planners) : some([])
  }
}

const STRAND_OF = {
  'awareness-centres': 'awareness',
  helplines: 'helpline',
  hotlines: 'hotline',
  youth: 'youth',
} as const satisfies Partial<Record<MilestoneAudience, Strand>>

/** People who have chosen nothing count as awareness: that is what the plans of this workspace are for. */
function inStrand(strand: Strand, planners: readonly PlannerInCentre[]): Meant {
  const said = planners.filter(
    ({ strands }) => strands.includes(strand) || (strand === 'awareness' && strands.length === 0),
  )
  return said.length > 0
    ? { people: said.map(({ id }) => id), unsaid: null }
    : { people: planners.map(({ id }) => id), unsaid: strand }
}

const placesOf = ({ id, memberships }: Person) => memberships.map(({ centre }) => ({ centre, person: id }))

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
