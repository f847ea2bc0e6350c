/** The *room* for bodies under way: how many of their bytes are in memory, per sender and in all. */
import type { Payer } from '../../pacing/payer.ts'

/** Enough for two files of one person at once; more of them wait until these are read. */
const MAX_OF_ONE_BYTES = 24 * 1024 * 1024
const MAX_IN_ALL_BYTES = 64 * 1024 * 1024
/** This much of each request is free: somebody who fills the room shuts out other files, but no ordinary requests. */
const FREE_BYTES = 16 * 1024

/** The room that one request takes. */
export interface BodyPlace {
  /** @returns false if there is no room for these as well */
  take(bytes: number): boolean
  giveBack(): void
}

export interface BodyRoom {
  placeFor(payer: Payer): BodyPlace
}

export function createBodyRoom(): BodyRoom {
  const taken = new Map<Payer, number>()
  let inAll = 0

  function change(payer: Payer, bytes: number): void {
    inAll += bytes
    const left = (taken.get(payer) ?? 0) + bytes
    if (left === 0) taken.delete(payer)
    else taken.set(payer, left)
  }

  return {
    placeFor(payer) {
      let received = 0
      let counted = 0
      return {
        take(bytes) {
          received += bytes
          const more = Math.max(0, received - FREE_BYTES) - counted
          if (more === 0) return true
          if ((taken.get(payer) ?? 0) + more > MAX_OF_ONE_BYTES || inAll + more > MAX_IN_ALL_BYTES) {
            received -= bytes
            return false
          }
          counted += more
          change(payer, more)
          return true
        },
        giveBack() {
          if (counted > 0) change(payer, -counted)
          counted = 0
        },
      }
    },
  }
}
