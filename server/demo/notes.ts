/** How the notes of a demo connection become a document. */
import * as Y from 'yjs'
import { writeRichText } from '../../shared/richtext/write.ts'
import { connectionNotes } from '../../shared/connections/notes.ts'
import { readMarkup } from './markup.ts'

/** The notes as the encoded state of a fresh document. @param markup see `readMarkup`; empty without it */
export function buildDemoNotes(markup: string | undefined): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  if (markup !== undefined) doc.transact(() => writeRichText(connectionNotes(doc), readMarkup(markup)))
  const state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
  doc.destroy()
  return state
}
