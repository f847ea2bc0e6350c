/**
 * The lookup of a socket that connects to public addresses only. The socket connects with exactly this resolution: a
 * name whose address changes between a check and the connection (DNS rebinding) cannot lead inside.
 */
import { isIP, type LookupFunction } from 'node:net'
import { mayConnect } from './publicAddress.ts'
import type { AllowedServices } from '../../shared/links/allowedServices.ts'
import type { ResolveHost } from './resolveHost.ts'

/** Nothing public is at this name. */
export class NotPublic extends Error {
  readonly code = 'NOT_PUBLIC'
}

class UnknownHost extends Error {
  readonly code = 'ENOTFOUND'
}

interface GuardedLookupDeps {
  readonly resolve: ResolveHost
  readonly allowed: AllowedServices
}

export function guardedLookup(port: number, { resolve, allowed }: GuardedLookupDeps): LookupFunction {
  return (host, options, settle) => void answer(host, options.all === true, settle)

  async function answer(host: string, all: boolean, settle: Parameters<LookupFunction>[2]): Promise<void> {
    try {
      const addresses = await publicAddressesOf(host)
      const [first] = addresses
      if (first === undefined) settle(new UnknownHost(host), '', 0)
      else if (all) settle(null, addresses)
      else settle(null, first.address, first.family)
    } catch (error) {
      settle(error as Error, '', 0)
    }
  }

  async function publicAddressesOf(host: string) {
    const all = await resolve(host)
    const usable = all.filter((address) => mayConnect(address, port, allowed))
    if (all.length > 0 && usable.length === 0) throw new NotPublic(host)
    return usable.map((address) => ({ address, family: isIP(address) }))
  }
}
