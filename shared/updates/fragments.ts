/** The rich texts of a Weekly Update, by the names that anchors give them. */
import * as Y from 'yjs'
import { entryOfText, textOfEntry, type FragmentName } from '../richtext/fragmentNames.ts'
import { isFragment, rootFragment } from '../richtext/rootFragment.ts'
import { updateItems } from './layout.ts'

/** @returns null if the letter has no such text */
export function updateFragment(doc: Y.Doc, name: FragmentName): Y.XmlFragment | null {
  if (name === 'opening') return rootFragment(doc, name)
  const id = entryOfText(name)
  const item = id === null ? null : updateItems(doc).get(id)
  const text = item instanceof Y.Map ? item.get('text') : null
  return isFragment(text) ? text : null
}

export const updateFragmentNames = (doc: Y.Doc): readonly FragmentName[] => [
  'opening',
  ...[...updateItems(doc).keys()].map((id) => textOfEntry('text', id)),
]
