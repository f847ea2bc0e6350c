/** Which people belong to the audience of a milestone. Pure. */
import { COUNTRIES } from '../countries.ts'
import type { CentreId, PersonId } from '../ids.ts'
import type { MilestoneAudience } from './milestone.ts'
import type { Person } from '../permissions.ts'

export interface Recipient {
  readonly person: PersonId
  /** The centres of the campaign through which they belong to it; none for readers and helpdesk. */
  readonly centres: readonly CentreId[]
}

export interface CentreOfCampaign {
  readonly id: CentreId
  readonly country: string
}

const STATUS = new Map<string, string>(COUNTRIES.map(({ code, status }) => [code, status]))

/**
 * An account does not say whether somebody works for the helpline or the hotline of a centre, so each of these reaches all planners of
 * the funded centres. People who were invited in person are unknown here. Coordinators write the
 * milestones, and are not reminded.
 */
function isForCentre(audience: MilestoneAudience, { country }: CentreOfCampaign): boolean {
  const isPlus = STATUS.get(country) === 'SIC+'
  switch (audience) {
    case 'all':
      return true
    case 'sic-plus':
      return isPlus
    case 'notified':
      return false
    case 'awareness-centres':
    case 'helplines':
    case 'hotlines':
    case 'youth':
      return STATUS.get(country) === 'SIC'
  }
}

export function recipientsOf(
  audiences: readonly MilestoneAudience[],
  centres: readonly CentreOfCampaign[],
  people: readonly Person[],
): readonly Recipient[] {
  const meant = new Set<CentreId>(
    centres.filter((centre) => audiences.some((audience) => isForCentre(audience, centre))).map(({ id }) => id),
  )
  const isForAll = audiences.includes('all')
  return people.flatMap(({ id, role, standing, memberships }): readonly Recipient[] => {
    if (standing !== 'approved' || role === 'coordinator') return []
    if (role !== 'planner') return isForAll ? [{ person: id, centres: [] }] : []
    const own = memberships.map(({ centre }) => centre).filter((centre) => meant.has(centre))
    return own.length === 0 ? [] : [{ person: id, centres: own }]
  })
}
