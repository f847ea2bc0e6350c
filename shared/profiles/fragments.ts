/** The rich texts of a profile page, by the names that anchors give them: `about/fr`. */
import type * as Y from 'yjs'
import type { FragmentName } from '../richtext/fragmentNames.ts'
import { rootFragment } from '../richtext/rootFragment.ts'
import { ProfileSection } from './fields.ts'

const PROFILE_TEXT = /^([a-z-]+)\/[a-z]{2,3}$/

/** @returns null if the page has no such text */
export function profileFragment(doc: Y.Doc, name: FragmentName): Y.XmlFragment | null {
  const [, section] = PROFILE_TEXT.exec(name) ?? []
  return ProfileSection.safeParse(section).success ? rootFragment(doc, name) : null
}
