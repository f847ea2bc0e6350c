/** Which node must answer a request: a comment is placed by the node that follows the anchors of documents. */
import type { IncomingMessage } from 'node:http'
import type { ServerNodes } from './serverNodes.ts'

const STARTS_THREAD = /^\/api\/threads\/(?:plan|profile|assets|connection)(?:\/|%2f)/i

/** @returns null if this node answers, as it does nearly every request; else the other's address, null where nobody knows it */
export function nodeFor(
  nodes: Pick<ServerNodes, 'isOurs' | 'addressOf'>,
  { method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>,
): Promise<string | null> | null {
  if (method !== 'POST' || !STARTS_THREAD.test(url) || nodes.isOurs('documents')) return null
  // Where the database does not answer, the route says so.
  return nodes.addressOf('documents').catch(() => null)
}
