/** Reads the people who have a document open from the awareness states. Pure. */
import { z } from 'zod'
import { colourOf, coloursOf } from '../../shared/colourOfPerson.ts'

/** The place of a person's focus. `item` is the activity or asset; null for the document's own fields. */
export const Focus = z.object({ item: z.string().nullable(), field: z.string() })
export type Focus = z.infer<typeof Focus>

const PresenceState = z.object({
  /** Written by the server, so it can be trusted. */
  user: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  focus: Focus.nullable().catch(null),
})

const WithPerson = z.object({ user: z.object({ id: z.string() }) })

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
  const seatOf = seatsIn(states)
  const found: Present[] = []
  for (const [client, state] of states) {
    const parsed = PresenceState.safeParse(state)
    if (!parsed.success) continue
    const { user, ...rest } = parsed.data
    found.push({ client, person: user.id, name: user.name, seat: seatOf(user.id), ...rest, isMe: client === me })
  }
  return found.toSorted((a, b) => a.client - b.client)
}

/** @returns the number of the colour of each person who is here; two people have the same one only if all are taken */
export function seatsIn(states: ReadonlyMap<number, unknown>): (person: string) => number {
  const people = [...states.values()].flatMap((state) => {
    const parsed = WithPerson.safeParse(state)
    return parsed.success ? [parsed.data.user.id] : []
  })
  const colours = coloursOf(people)
  return (person) => colours.get(person) ?? colourOf(person)
}
