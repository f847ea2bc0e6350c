/** The most open sockets: per person, per network address without a session, and in all. */
import type { PersonId } from '../../shared/ids.ts'

/** Who holds a place. A proxy makes one address of many people, so an address counts only without a session. */
type Holder =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'stranger'; readonly address: string }

export interface SocketLimits {
  /** Takes a place for a socket. @returns the function that gives it back, or why there is none */
  takePlace(holder: Holder): (() => void) | 'too-many-sockets' | 'server-full'
}

/** A tab has a socket for notices and one for each document it shows: twenty tabs have some sixty. */
const MAX_OF_PERSON = 200
/** They are closed at once; a peer that does not answer the close is kept for half a minute. */
const MAX_OF_STRANGERS = 100
/** An idle one takes some 50 kB. */
const MAX_IN_ALL = 10_000

const MAX_OF: Readonly<Record<Holder['kind'], number>> = { person: MAX_OF_PERSON, stranger: MAX_OF_STRANGERS }

export function createSocketLimits(): SocketLimits {
  const places = new Map<string, number>()
  let inAll = 0
  return {
    takePlace(holder) {
      const key = holder.kind === 'person' ? `person ${holder.id}` : `stranger ${holder.address}`
      const taken = places.get(key) ?? 0
      if (taken >= MAX_OF[holder.kind]) return 'too-many-sockets'
      if (inAll >= MAX_IN_ALL) return 'server-full'
      places.set(key, taken + 1)
      inAll += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        inAll -= 1
        const left = (places.get(key) ?? 1) - 1
        if (left === 0) places.delete(key)
        else places.set(key, left)
      }
    },
  }
}
