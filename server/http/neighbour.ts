/**
 * Tells whether a request comes from this machine itself. A proxy on this machine is a neighbour too, but requests that
 * it forwards are not: proxies say so in the headers below.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via'] as const

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

export const wasForwarded = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  FORWARDED.some((name) => headers[name] !== undefined)

/** Whether the other end of the connection is on this machine. */
export function isFromThisMachine({ socket }: Pick<IncomingMessage, 'socket'>): boolean {
  const address = socket.remoteAddress ?? ''
  return address !== '' && loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
