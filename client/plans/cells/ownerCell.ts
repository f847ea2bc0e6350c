/** The owner of an activity as the text of a cell: the name of somebody who plans for the centre, or their address. Pure. */
import { PersonId } from '../../../shared/ids.ts'
import { sure, unreadable, type CellReading, type ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { foldText } from '../../../shared/text/fold.ts'
import type { Owner } from '../owners.ts'

/** How texts in cells are meant, and who can be an owner. */
export interface GridReading extends ReadOptions {
  readonly owners?: readonly Pick<Owner, 'id' | 'name' | 'isPlanner'>[]
  /** Whose addresses are in the cells, by address in small letters: the server knows them, and names colleagues alone. */
  readonly addresses?: ReadonlyMap<string, string>
}

/** Nobody else can become an owner: neither somebody of another centre, nor one of several with the same name. */
export function readOwner(text: string, { owners = [], addresses }: GridReading): CellReading<PersonId | null> {
  const name = foldText(text.trim().replaceAll(/\s+/g, ' '))
  if (name === '') return sure(null)
  const address = addressIn(text)
  const byAddress = address === null ? undefined : addresses?.get(address)
  const found = owners.filter((one) => one.isPlanner && (one.id === byAddress || foldText(one.name) === name))
  const id = found.length === 1 ? PersonId.safeParse(found[0]?.id).data : undefined
  if (id !== undefined) return sure(id)
  return unreadable(found.length > 1 ? 'several-colleagues' : 'no-colleague', text.trim())
}

const ADDRESS = /[^\s<>(),;:"]+@[^\s<>(),;:"]+/

/** `Anna <anna@centre.example>`: the first address of a cell, in small letters; null without one. */
export const addressIn = (text: string): string | null => ADDRESS.exec(text)?.[0].toLowerCase() ?? null
