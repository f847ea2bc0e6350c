/** Decides which web pages may connect to this server. */
import type { IncomingMessage } from 'node:http'

/**
 * The request's own host and the configured public address are allowed. A request without `Origin` does not come from a
 * browser page and is judged by its session alone.
 */
export function isOriginAllowed(origin: string | null, host: string | null, publicUrl: string | null): boolean {
  if (origin === null) return true
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  if (publicUrl !== null) return from.origin === new URL(publicUrl).origin
  return host !== null && from.host === host && (from.protocol === 'http:' || from.protocol === 'https:')
}

export function isUpgradeAllowed(request: IncomingMessage, publicUrl: string | null): boolean {
  return isOriginAllowed(request.headers.origin ?? null, request.headers.host ?? null, publicUrl)
}
