/** The most open sockets: per person, per network address without a session, and in all. */
import { isStranger, type Payer } from '../pacing/payer.ts'

export interface SocketLimits {
  /**
   * Takes a place for a socket. A proxy makes one address of many people, so an address counts only without a session.
   * @returns the function that gives it back, or why there is none
   */
  takePlace(holder: Payer): (() => void) | 'too-many-sockets' | 'server-full'
}

/** A tab has a socket for notices and one for each document it shows: twenty tabs have some sixty. */
const MAX_OF_PERSON = 200
/** They are closed at once; a peer that does not answer the close is kept for half a minute. */
const MAX_OF_STRANGERS = 100
/** An idle one takes some 50 kB. */
const MAX_IN_ALL = 10_000

export function createSocketLimits(): SocketLimits {
  const places = new Map<Payer, number>()
  let inAll = 0
  return {
    takePlace(holder) {
      const taken = places.get(holder) ?? 0
      if (taken >= (isStranger(holder) ? MAX_OF_STRANGERS : MAX_OF_PERSON)) return 'too-many-sockets'
      if (inAll >= MAX_IN_ALL) return 'server-full'
      places.set(holder, taken + 1)
      inAll += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        inAll -= 1
        const left = (places.get(holder) ?? 1) - 1
        if (left === 0) places.delete(holder)
        else places.set(holder, left)
      }
    },
  }
}
