/**
 * Decides who may read `/metrics`: this machine itself, or a sender that knows the token. It holds only counts, but a
 * server's load concerns nobody else.
 */
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isFromThisMachine, wasForwarded } from './neighbour.ts'

export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  const given = request.headers.authorization
  if (token !== null && given !== undefined && isSame(given, `Bearer ${token}`)) return true
  return !wasForwarded(request) && isFromThisMachine(request)
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
