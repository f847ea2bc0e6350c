/** The names of owners in files: of people who plan for a centre, and only for their colleagues. */
import type { ExportedPlan } from '../../shared/exports/planFile.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'

/** Reads the names of owners for a person. @returns the centres whose owners this person may name in a file */
export type OwnerNames = (
  person: Person,
  centres: readonly CentreId[],
) => Promise<ReadonlyMap<CentreId, NonNullable<ExportedPlan['owners']>>>

interface OwnerNamesDeps {
  readonly people: {
    readonly plannersOf: (centres: readonly CentreId[]) => Promise<ReadonlyMap<CentreId, readonly PersonId[]>>
  }
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
}

export const createOwnerNames =
  ({ people, namesOf }: OwnerNamesDeps): OwnerNames =>
  async (person, centres) => {
    const own = centres.filter((centre) => can(person, 'owner.export', { centre }))
    const planners = await people.plannersOf(own)
    const names = await namesOf([...new Set([...planners.values()].flat())])
    return new Map(
      own.map((centre) => {
        const known = (planners.get(centre) ?? []).flatMap((id) => {
          const name = names.get(id)
          return name === undefined ? [] : [[id, name] as const]
        })
        return [centre, Object.fromEntries(known)]
      }),
    )
  }

/** The owner of an activity by name; empty if nobody owns it, or if the file does not name its owners. */
export const ownerIn = ({ owners = {} }: Pick<ExportedPlan, 'owners'>, owner: string | null): string =>
  owner !== null && Object.hasOwn(owners, owner) ? (owners[owner] ?? '') : ''
