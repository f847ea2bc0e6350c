/** Leaves out mentions of terms that mean something else in their context. Pure. */
import type { Concept } from '../../thesaurus/concept.ts'
import type { Mention } from '../../thesaurus/matcher.ts'

/** The mentions of each field of one activity. */
type MentionsByField<Field extends string> = Readonly<Record<Field, readonly Mention[]>>

export type MakeSense = <Field extends string>(mentions: MentionsByField<Field>) => MentionsByField<Field>

/**
 * An unsure term counts beside a sure one of its concept, of a special case of it, or of its company, anywhere in the
 * activity. A concept is left out of a field that names one of its excluded companions.
 */
export function createSense(thesaurus: readonly Concept[]): MakeSense {
  const companyOf = new Map<string, string[]>()
  const notOf = new Map<string, readonly string[]>()
  const add = (id: string, company: readonly string[]): void => {
    companyOf.set(id, [...(companyOf.get(id) ?? []), ...company])
  }
  for (const { id, company, broader, not } of thesaurus) {
    add(id, [id, ...company])
    for (const general of broader) add(general, [id])
    if (not.length > 0) notOf.set(id, not)
  }

  return (mentions) => {
    const sure = new Set(
      Object.values<readonly Mention[]>(mentions).flatMap((list) =>
        list.flatMap(({ concept, unsure }) => (unsure === true ? [] : [concept])),
      ),
    )
    const isMeant = ({ concept, unsure }: Mention): boolean =>
      unsure === undefined || (companyOf.get(concept) ?? []).some((id) => sure.has(id))
    const inSense = (list: readonly Mention[]): readonly Mention[] => {
      const meant = list.filter(isMeant)
      const there = new Set(meant.map(({ concept }) => concept))
      return meant.filter(({ concept }) => !(notOf.get(concept) ?? []).some((id) => there.has(id)))
    }
    return Object.fromEntries(
      Object.entries<readonly Mention[]>(mentions).map(([field, list]) => [field, inSense(list)]),
    ) as typeof mentions
  }
}
