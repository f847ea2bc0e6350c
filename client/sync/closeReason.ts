/** Why an open document is over for good, as opposed to a connection that comes back. */
import type { DocumentInfo } from '../../shared/documents/api.ts'
import { CLOSE_CODES, type SocketFailure } from '../../shared/failures.ts'

export type CloseReason =
  /** Work that was not sent stays in this person's local copy until they are back. */
  | 'signed-out'
  /** May read but not write (any more). */
  | 'read-only'
  | 'not-allowed'
  | 'no-such-document'
  /** The server has another incarnation of this document. */
  | 'replaced'
  /** The server could not accept our update. */
  | 'refused'
  | 'too-large'
  /** More sockets of this person are open than the server has places for. */
  | 'too-many-pages'
  /** This page is older than the document's schema. */
  | 'outdated'

/** Whether the document continues in this browser later, with the unsent edits. */
const PAUSES: Readonly<Record<CloseReason, boolean>> = {
  'signed-out': true,
  'too-many-pages': true,
  outdated: true,
  'read-only': false,
  'not-allowed': false,
  'no-such-document': false,
  replaced: false,
  refused: false,
  'too-large': false,
}
export const isPause = (reason: CloseReason): boolean => PAUSES[reason]

/** The result of looking up a document. */
export type DocumentLookup =
  | { readonly kind: 'info'; readonly info: DocumentInfo }
  | { readonly kind: 'ended'; readonly end: CloseReason }
  /** `last` is the server's latest response; null if there is none. */
  | { readonly kind: 'unreachable'; readonly last: DocumentInfo | null }

/** Returns why a close code ends an open document; null: reconnect later. */
const CLOSE_REASONS: Readonly<Record<SocketFailure, CloseReason | null>> = {
  'no-session': 'signed-out',
  'not-allowed': 'not-allowed',
  'foreign-origin': 'not-allowed',
  'no-such-document': 'no-such-document',
  'bad-frame': 'refused',
  'document-full': 'too-large',
  'too-large': 'too-large',
  'old-schema': 'outdated',
  'too-many-sockets': 'too-many-pages',
  bug: null,
  'store-failing': null,
  'slow-consumer': null,
  'server-full': null,
  'missing-dependencies': null,
  restarting: null,
}

const REASON_BY_CODE = new Map(
  Object.entries(CLOSE_CODES).map(([failure, code]) => [code as number, CLOSE_REASONS[failure as SocketFailure]]),
)

/** @returns null for "come back later" */
export function closeReasonOf(code: number): CloseReason | null {
  const reason = REASON_BY_CODE.get(code)
  if (reason !== undefined) return reason
  // SPEC S11: every 44xx is final. A code that this page does not know comes from a newer server.
  return code >= 4400 && code <= 4499 ? 'outdated' : null
}
