/** Why an open document is over for good, as opposed to a connection that comes back. */
import type { DocumentInfo } from '../../shared/documents/api.ts'
import { FAILURES } from '../../shared/failures.ts'

export type CloseReason =
  /** Work that was not sent stays in this person's local copy until they are back. */
  | 'signed-out'
  /** May read but not write (any more). */
  | 'read-only'
  | 'not-allowed'
  | 'no-such-document'
  /** The server has begun another life of this document. */
  | 'replaced'
  /** The server could not take what we sent. */
  | 'refused'
  | 'too-large'
  /** This page is older than the document's schema. */
  | 'outdated'

/** The answer to "what is this document now?". */
export type DocumentLookup =
  | { readonly kind: 'info'; readonly info: DocumentInfo }
  | { readonly kind: 'ended'; readonly end: CloseReason }
  /** `last` is what the server said when it last answered; null where that is not known. */
  | { readonly kind: 'unreachable'; readonly last: DocumentInfo | null }

/** What a close code says; null for "come back later". */
export function closeReasonOf(code: number): CloseReason | null {
  switch (code) {
    case FAILURES['no-session'].close:
      return 'signed-out'
    case FAILURES['not-allowed'].close:
      return 'not-allowed'
    case FAILURES['no-such-document'].close:
      return 'no-such-document'
    case FAILURES['bad-frame'].close:
      return 'refused'
    case FAILURES['too-large'].close:
      return 'too-large'
    case FAILURES['old-schema'].close:
      return 'outdated'
    default:
      // SPEC S11: every 44xx is final. A code that this page does not know comes from a newer server.
      return code >= 4400 && code <= 4499 ? 'outdated' : null
  }
}
