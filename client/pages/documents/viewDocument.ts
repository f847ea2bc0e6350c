import type * as Y from 'yjs'
import { viewAssets } from '../../../shared/assets/view.ts'
import type { DocumentRef } from '../../../shared/ids.ts'
import { viewPlan } from '../../../shared/plans/view.ts'
import { languagesIn } from '../../../shared/profiles/layout.ts'
import { viewProfile } from '../../../shared/profiles/view.ts'
import { viewRichText } from '../../../shared/richtext/view.ts'
import { connectionNotes } from '../../../shared/connections/notes.ts'

/** All that a document of this kind says. */
export function viewDocument(doc: Y.Doc, kind: DocumentRef['kind']): object {
  switch (kind) {
    case 'plan':
      return viewPlan(doc)
    case 'profile':
      return viewProfile(doc, languagesIn(doc))
    case 'assets':
      return viewAssets(doc)
    case 'connection':
      return { notes: viewRichText(connectionNotes(doc)).richText }
  }
}
