/** Creating documents: the server alone does, whole, with an incarnation of their own. */
import * as Y from 'yjs'
import { DOCUMENT_SCHEMA } from '../../shared/documents.ts'
import { documentName, Incarnation, randomId, type DocumentRef, type PersonId } from '../../shared/ids.ts'
import { layOutPlan } from '../../shared/plans/layout.ts'
import type { UpdateLog } from '../store/updateLog.ts'

export interface Documents {
  /** Creates a document in its blank layout, or with the given state, unless it exists. */
  create(ref: DocumentRef, person: PersonId | null, state?: Uint8Array): Promise<'created' | 'exists'>
}

export function createDocuments(log: Pick<UpdateLog, 'create'>): Documents {
  return {
    create: (ref, person, state = blankState(ref)) =>
      log.create(documentName(ref), {
        incarnation: Incarnation.parse(randomId()),
        schema: DOCUMENT_SCHEMA,
        state,
        person,
      }),
  }
}

/** Profiles and assets have root types only, which need no creation. */
function blankState(ref: DocumentRef): Uint8Array {
  const doc = new Y.Doc()
  switch (ref.kind) {
    case 'plan':
      layOutPlan(doc)
      break
    case 'profile':
    case 'assets':
      break
  }
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}
