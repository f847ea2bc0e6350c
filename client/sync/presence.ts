/** Reads the people who have a document open from the awareness states. Pure. */
import { z } from 'zod'
import { colourOf } from '../../shared/colourOfPerson.ts'

/** The place of a person's focus. `item` is the activity or asset; null for the document's own fields. */
export const Focus = z.object({ item: z.string().nullable(), field: z.string() })
export type Focus = z.infer<typeof Focus>

const PresenceState = z.object({
  /** Written by the server, so it can be trusted. */
  user: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  focus: Focus.nullable().catch(null),
})

export interface Present {
  readonly client: number
  readonly person: string
  readonly name: string
  /** The number of the person's colour. */
  readonly seat: number
  readonly focus: Focus | null
  readonly isMe: boolean
}

/** Everyone here, one entry for each socket, in an order that all see. */
export function readPresence(states: ReadonlyMap<number, unknown>, me: number): readonly Present[] {
  const found: Present[] = []
  for (const [client, state] of states) {
    const parsed = PresenceState.safeParse(state)
    if (!parsed.success) continue
    const { user, ...rest } = parsed.data
    found.push({ client, person: user.id, name: user.name, seat: colourOf(user.id), ...rest, isMe: client === me })
  }
  return found.toSorted((a, b) => a.client - b.client)
}
