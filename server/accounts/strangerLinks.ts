/**
 * Bounds the links to sign in that go to addresses of nobody here, so that nobody can have this server write to strangers. People
 * with an account always get theirs, whatever others at their network address do.
 */

const WINDOW_MS = 60 * 60_000
/** Links to strangers within an hour that one network address asks for. */
const MAX_PER_ADDRESS = 100
const MAX_IN_ALL = 500

export interface StrangerLinks {
  /** @returns whether another one may be sent; it counts then */
  take(address: string): boolean
}

export function createStrangerLinks(now: () => number = Date.now): StrangerLinks {
  /** The oldest first, and no more than `MAX_IN_ALL`. */
  let sent: readonly { readonly address: string; readonly at: number }[] = []
  return {
    take(address) {
      sent = sent.filter(({ at }) => at > now() - WINDOW_MS)
      const own = sent.filter((one) => one.address === address).length
      if (own >= MAX_PER_ADDRESS || sent.length >= MAX_IN_ALL) return false
      sent = [...sent, { address, at: now() }]
      return true
    },
  }
}
