/**
 * Decides who may read `/metrics`: this machine itself, or a sender that knows the token. It holds counts alone, but
 * how busy a server is concerns nobody else. A proxy on this machine is a neighbour too, so what it passes on for
 * others does not count; proxies say so in these headers.
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  const given = request.headers.authorization
  if (token !== null && given !== undefined && isSame(given, `Bearer ${token}`)) return true
  if (FORWARDED.some((name) => request.headers[name] !== undefined)) return false
  const address = request.socket.remoteAddress ?? ''
  return address !== '' && loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
