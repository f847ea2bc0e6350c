/**
 * The network address of a client. Behind proxies every connection comes from the last of them. Each proxy adds the
 * address that it saw at the end of `X-Forwarded-For`; anybody may have written the entries before those of our own
 * proxies.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isIP, isIPv6 } from 'node:net'
import ipaddr from 'ipaddr.js'

interface Request {
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: IncomingHttpHeaders
}

/** @returns an address of IPv4, or the network of one of IPv6 */
export type AddressOf = (request: Request) => string

/** For the person who runs the server. */
const UNTRUSTED =
  'A proxy names clients by X-Forwarded-For, and TRUST_PROXY is 0: all of them count as one address. Set TRUST_PROXY to the number of proxies in front.'

/**
 * @param proxies how many of our own a request passes; 0 believes no header
 * @param onUntrusted called once, for the first request that names a client though no proxy is believed
 */
export function createAddressOf(proxies: number, onUntrusted?: (why: string) => void): AddressOf {
  let isSilent = onUntrusted === undefined
  return ({ socket, headers }) => {
    const own = networkOf(socket.remoteAddress ?? '')
    const header = headers['x-forwarded-for'] ?? ''
    if (proxies === 0) {
      if (!isSilent && header !== '') {
        isSilent = true
        onUntrusted?.(UNTRUSTED)
      }
      return own
    }
    const seen = (Array.isArray(header) ? header.join(',') : header).split(',').map((entry) => entry.trim())
    const address = seen.at(-proxies) ?? ''
    // Fewer entries than proxies: the request did not come through all of them.
    return isIP(address) === 0 ? own : networkOf(address)
  }
}

/** A client with one IPv6 address has a network of 2^64 of them, and could pass for as many clients. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  // Node knows more names of zones than the parser, and none of them matters here.
  const parsed = ipaddr.IPv6.parse(address.split('%', 1)[0] ?? '')
  if (parsed.isIPv4MappedAddress()) return parsed.toIPv4Address().toString()
  const groups = parsed.parts.slice(0, 4).map((part) => part.toString(16))
  return `${groups.join(':')}::/64`
}

/**
 * The network that an address belongs to, as far as one customer may have all of it: of IPv6 the first 48 bits, since a provider gives out that
 * many, and of IPv4 the address itself.
 * @param address as `AddressOf` returns it
 */
export const widerNetworkOf = (address: string): string =>
  address.endsWith('::/64') ? `${address.split(':').slice(0, 3).join(':')}::/48` : address
