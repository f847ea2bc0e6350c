import { DocumentInfo } from '../../shared/documents/api.ts'
import { hasStatus, isServerUnavailable } from '../http/failure.ts'
import type { DocumentLookup } from '../sync/closeReason.ts'

/** Asks about a document over HTTP, in the words of the sync. */
export async function lookUpDocument(fetchInfo: () => Promise<DocumentInfo>): Promise<DocumentLookup> {
  try {
    return { kind: 'info', info: await fetchInfo() }
  } catch (error) {
    if (hasStatus(error, 401)) return { kind: 'ended', end: 'signed-out' }
    if (hasStatus(error, 403)) return { kind: 'ended', end: 'not-allowed' }
    if (hasStatus(error, 404)) return { kind: 'ended', end: 'no-such-document' }
    // A server in trouble is as good as none: it is asked again.
    const last = DocumentInfo.safeParse(isServerUnavailable(error) ? error.cached?.data : null)
    return { kind: 'unreachable', last: last.success ? last.data : null }
  }
}
