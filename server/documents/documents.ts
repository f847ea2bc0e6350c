/** Creates documents: only the server does, complete, with an incarnation of their own. */
import * as Y from 'yjs'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import { Incarnation, randomId, type PersonId } from '../../shared/ids.ts'
import { documentName, type DocumentRef } from '../../shared/documents/kinds.ts'
import { layOutDocument } from '../../shared/documents/contents.ts'
import type { NewDocument, UpdateLog } from '../store/updateLog.ts'

interface DocumentToCreate {
  readonly ref: DocumentRef
  /** Its first state; the blank layout of its kind without one. */
  readonly state?: Uint8Array | undefined
}

export interface Documents {
  /** Creates those that do not exist, all or none. */
  create(documents: readonly DocumentToCreate[], person: PersonId | null): Promise<void>
}

export function createDocuments(log: Pick<UpdateLog, 'create'>): Documents {
  return {
    async create(documents, person) {
      await log.create(
        documents.map(({ ref, state }): NewDocument => ({
          document: documentName(ref),
          incarnation: Incarnation.parse(randomId()),
          schema: DOCUMENT_SCHEMA,
          state: state ?? blankState(ref),
          person,
        })),
      )
    },
  }
}

function blankState(ref: DocumentRef): Uint8Array {
  const doc = new Y.Doc()
  layOutDocument(doc, ref.kind)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
