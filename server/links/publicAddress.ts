/**
 * Which addresses the server may connect to when it checks links. People write the links, so they must never lead to a
 * machine that only this server can reach: no private, loopback, link-local or shared address, in any notation, and
 * nothing that carries an IPv4 address in an IPv6 one.
 */
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { AllowedServices } from '../../shared/links/allowedServices.ts'

export const NO_SERVICES: AllowedServices = new Set()

/** The ports of the web. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443])

/**
 * All global unicast addresses are in there; later allocations elsewhere are not trusted before somebody looks at them.
 */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address is one of the public internet. */
export function isPublicAddress(text: string): boolean {
  // The parser also takes `0x7f.1` and `010.0.0.1`: only the notation of sockets and resolvers counts here.
  if (isIP(text) === 0) return false
  const address = ipaddr.parse(text)
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv6 ? address.match(GLOBAL_UNICAST) : true
}

/** @param address without brackets */
export function mayConnect(address: string, port: number, allowed: AllowedServices): boolean {
  return (WEB_PORTS.has(port) && isPublicAddress(address)) || allowed.has(serviceOf(address, port))
}

const serviceOf = (address: string, port: number): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`

/** Whether some address might be allowed at this port: decided before a name is resolved. */
export const mayUsePort = (port: number, allowed: AllowedServices): boolean =>
  WEB_PORTS.has(port) || [...allowed].some((service) => service.endsWith(`:${port}`))
