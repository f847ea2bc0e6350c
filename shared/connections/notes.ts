/** The shared notes of a connection: one root text, which needs no creation. */
import type * as Y from 'yjs'

export const connectionNotes = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment('notes')
