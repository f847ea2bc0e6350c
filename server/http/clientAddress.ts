/**
 * The network address of a client. Behind proxies every connection comes from the last of them. Each proxy adds the address that it saw
 * at the end of `X-Forwarded-For`; whatever is before the entries of our own proxies may be written by anybody.
 */
import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

interface Request {
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: IncomingHttpHeaders
}

export type AddressOf = (request: Request) => string

/** @param proxies how many of our own a request passes; 0 believes no header */
export function createAddressOf(proxies: number): AddressOf {
  return ({ socket, headers }) => {
    const own = socket.remoteAddress ?? ''
    if (proxies === 0) return own
    const header = headers['x-forwarded-for'] ?? ''
    const seen = (Array.isArray(header) ? header.join(',') : header).split(',').map((entry) => entry.trim())
    const address = seen.at(-proxies) ?? ''
    // Fewer entries than proxies: the request did not come through all of them.
    return isIP(address) === 0 ? own : address
  }
}
