/** Finds rich texts in a document without making any. */
import * as Y from 'yjs'

/**
 * The root text of this name; null if the document has no such root. A root that another client made has no type until
 * it is read.
 */
export function rootFragment(doc: Y.Doc, name: string): Y.XmlFragment | null {
  const root = doc.share.get(name)
  if (root === undefined) return null
  return isFragment(root) || root.constructor === Y.AbstractType ? doc.getXmlFragment(name) : null
}

/** An element is a fragment as well, but not a text by itself. */
export const isFragment = (found: unknown): found is Y.XmlFragment =>
  found instanceof Y.XmlFragment && !(found instanceof Y.XmlElement)
