/**
 * The *stamp* of a document: its life, and its committed version. Stamps are in memory from the first request to the
 * next commit, so that asking whether something changed opens no document and reads no database.
 */
import type { DocumentName, Incarnation } from '../../../shared/ids.ts'
import type { UpdateLog } from '../../store/updateLog.ts'

export interface DocumentStamp {
  readonly incarnation: Incarnation
  /** The committed sequence. */
  readonly version: number
}

export interface DocumentStamps {
  /** @returns null if there is no such document */
  of(document: DocumentName): Promise<DocumentStamp | null>
  close(): void
}

interface DocumentStampsDeps {
  readonly log: Pick<UpdateLog, 'head'>
  readonly rooms: {
    /** The committed sequence of a document. @returns null if there is no such document */
    sequenceOf(document: DocumentName): Promise<number | null>
    /** @returns the function that removes the listener */
    onCommitted(listener: (document: DocumentName) => void): () => void
  }
}

/** More than all documents of ten campaigns. */
const MAX_HELD = 5000

/** Only rooms commit to a document that exists, so nothing else makes a stamp wrong. */
export function createDocumentStamps({ log, rooms }: DocumentStampsDeps): DocumentStamps {
  /** A promise while the stamp is read; a commit removes it, so that a stamp read before the commit is not held after it. */
  const held = new Map<DocumentName, Promise<DocumentStamp | null>>()
  const removeListener = rooms.onCommitted((document) => held.delete(document))

  async function read(document: DocumentName): Promise<DocumentStamp | null> {
    const [version, head] = await Promise.all([rooms.sequenceOf(document), log.head(document)])
    return version === null || head === null ? null : { incarnation: head.incarnation, version }
  }

  return {
    of(document) {
      const known = held.get(document)
      if (known !== undefined) return known
      const reading = read(document)
      if (held.size >= MAX_HELD) held.clear()
      held.set(document, reading)
      const forget = () => {
        if (held.get(document) === reading) held.delete(document)
      }
      // A document that does not exist may be created at any time, and not by a room.
      reading.then((stamp) => stamp ?? forget(), forget)
      return reading
    },
    close: removeListener,
  }
}
