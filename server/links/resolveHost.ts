/**
 * Resolves names for link checks. Queries the name servers itself: the system's `getaddrinfo` would take one of the
 * four threads that also flush the update log, for as long as a name server keeps it waiting.
 */
import { Resolver } from 'node:dns/promises'

/** @returns the addresses of a host; none if it has none, or if the name servers do not answer */
export type ResolveHost = (host: string) => Promise<readonly string[]>

const TIMEOUT_MS = 3000
const TRIES = 2
/** A name may have any number of addresses. */
const MAX_ADDRESSES = 16

export function createResolveHost(): ResolveHost {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES })
  return async (host) => {
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
    return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])).slice(0, MAX_ADDRESSES)
  }
}
