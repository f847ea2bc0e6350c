/** The rich texts of a plan, by the names that anchors give them. */
import * as Y from 'yjs'
import type { FragmentName } from '../richtext/fragmentNames.ts'
import { entryOfText, textOfEntry } from '../richtext/fragmentNames.ts'
import { isFragment, rootFragment } from '../richtext/rootFragment.ts'
import { planActivities } from './layout.ts'

/** @returns null if the plan has no such text */
export function planFragment(doc: Y.Doc, name: FragmentName): Y.XmlFragment | null {
  if (name === 'narrative') return rootFragment(doc, name)
  const id = entryOfText(name)
  const activity = id === null ? null : planActivities(doc).get(id)
  const description = activity instanceof Y.Map ? activity.get('description') : null
  return isFragment(description) ? description : null
}

export const planFragmentNames = (doc: Y.Doc): readonly FragmentName[] => [
  'narrative',
  ...[...planActivities(doc).keys()].map((id) => textOfEntry('description', id)),
]
