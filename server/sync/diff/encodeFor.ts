/** Encodes a document for somebody, at their expense: elsewhere if it takes long, so that nobody else waits. */
import type { PersonId } from '../../../shared/ids.ts'
import type { Replica } from '../replica.ts'
import type { RoomDeps } from '../roomDeps.ts'

/** @returns the update that a state vector lacks; a promise only if it is made elsewhere */
export function encodeFor(
  person: PersonId,
  replica: Replica,
  since: Uint8Array,
  { budgets, diffElsewhere }: Pick<RoomDeps, 'budgets' | 'diffElsewhere'>,
): Uint8Array | Promise<Uint8Array> {
  const here = () => budgets.spend(person, () => replica.encode(since))
  const encoded = replica.longToDiff(since)
  if (encoded === null) return here()
  return diffElsewhere(encoded, since).then(
    ({ update, tookMs }) => {
      budgets.count(person, tookMs)
      return update
    },
    // A failing worker must not leave somebody without an answer.
    here,
  )
}
