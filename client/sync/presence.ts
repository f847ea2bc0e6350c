/** Reads the people who have a document open from the awareness states. Pure except for the browser's own seat. */
import { z } from 'zod'
import type { Awareness } from 'y-protocols/awareness'

/** Seats have colours; later ones share them. */
const SEATS = 6

/** The place of a person's focus. `item` is the activity or asset; null for the document's own fields. */
export const Focus = z.object({ item: z.string().nullable(), field: z.string() })
export type Focus = z.infer<typeof Focus>

const PresenceState = z.object({
  /** Written by the server, so it can be trusted. */
  user: z.object({ id: z.string(), name: z.string(), role: z.string() }),
  seat: z.number().int().min(1).max(SEATS).catch(SEATS),
  /** When they came, by their own clock. */
  joined: z.number().catch(0),
  focus: Focus.nullable().catch(null),
})

export interface Present {
  readonly client: number
  readonly person: string
  readonly name: string
  readonly seat: number
  readonly joined: number
  readonly focus: Focus | null
  readonly isMe: boolean
}

/** Everyone here, one entry for each socket, in order of seats. */
export function readPresence(states: ReadonlyMap<number, unknown>, me: number): readonly Present[] {
  const found: Present[] = []
  for (const [client, state] of states) {
    const parsed = PresenceState.safeParse(state)
    if (!parsed.success) continue
    const { user, ...rest } = parsed.data
    found.push({ client, person: user.id, name: user.name, ...rest, isMe: client === me })
  }
  return found.toSorted((a, b) => a.seat - b.seat || a.client - b.client)
}

/** Returns the lowest free seat: colours go by order of arrival. */
export function freeSeat(states: ReadonlyMap<number, unknown>, me: number): number {
  const taken = new Set(readPresence(states, me).flatMap((present) => (present.isMe ? [] : [present.seat])))
  for (let seat = 1; seat <= SEATS; seat++) if (!taken.has(seat)) return seat
  return (me % SEATS) + 1
}

/** Takes a seat, and moves to another one if an earlier arrival has the same. */
export function takeSeat(awareness: Awareness): () => void {
  const me = awareness.clientID
  awareness.setLocalStateField('joined', Date.now())
  function settle(): void {
    const present = readPresence(awareness.getStates(), me)
    const mine = present.find((one) => one.isMe)
    if (mine === undefined) return
    const seated = awareness.getLocalState()?.seat !== undefined
    if (seated && !present.some((one) => one.seat === mine.seat && cameBefore(one, mine))) return
    const seat = freeSeat(awareness.getStates(), me)
    if (!seated || seat !== mine.seat) awareness.setLocalStateField('seat', seat)
  }
  settle()
  awareness.on('change', settle)
  return () => awareness.off('change', settle)
}

function cameBefore(one: Present, other: Present): boolean {
  return one.joined !== other.joined ? one.joined < other.joined : one.client < other.client
}
