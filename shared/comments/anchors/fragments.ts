/** The rich texts of each kind of document, by the names that anchors give them. */
import * as Y from 'yjs'
import type { DocumentRef } from '../../ids.ts'
import { planActivities } from '../../plans/layout.ts'
import { ProfileSection } from '../../profiles/fields.ts'
import type { FragmentName } from './anchor.ts'
import { descriptionOfEntry, entryOfDescription } from './fragmentNames.ts'

const PROFILE_TEXT = /^([a-z-]+)\/[a-z]{2,3}$/

/**
 * The fragment of this name; null if this kind of document has none such, or something else stands there. Whoever asks
 * changes nothing: no root is made that was not there.
 */
export function findFragment(kind: DocumentRef['kind'], doc: Y.Doc, name: FragmentName): Y.XmlFragment | null {
  switch (kind) {
    case 'plan': {
      if (name === 'narrative') return rootFragment(doc, name)
      const id = entryOfDescription(name)
      const activity = id === null ? null : planActivities(doc).get(id)
      const description = activity instanceof Y.Map ? activity.get('description') : null
      return isFragment(description) ? description : null
    }
    case 'profile': {
      const [, section] = PROFILE_TEXT.exec(name) ?? []
      return ProfileSection.safeParse(section).success ? rootFragment(doc, name) : null
    }
    case 'connection':
      return name === 'notes' ? rootFragment(doc, name) : null
    case 'assets':
      return null
  }
}

/** All that there are, in no order. */
export function listFragments(
  kind: DocumentRef['kind'],
  doc: Y.Doc,
): readonly (readonly [FragmentName, Y.XmlFragment])[] {
  return namesIn(kind, doc).flatMap((name) => {
    const fragment = findFragment(kind, doc, name)
    return fragment === null ? [] : [[name, fragment] as const]
  })
}

function namesIn(kind: DocumentRef['kind'], doc: Y.Doc): readonly FragmentName[] {
  if (kind !== 'plan') return [...doc.share.keys()]
  return ['narrative', ...[...planActivities(doc).keys()].map(descriptionOfEntry)]
}

/** A root that came from elsewhere has no type until somebody asks for it. */
function rootFragment(doc: Y.Doc, name: string): Y.XmlFragment | null {
  const root = doc.share.get(name)
  if (root === undefined) return null
  return isFragment(root) || root.constructor === Y.AbstractType ? doc.getXmlFragment(name) : null
}

/** An element is a fragment as well, and no text of its own. */
const isFragment = (found: unknown): found is Y.XmlFragment =>
  found instanceof Y.XmlFragment && !(found instanceof Y.XmlElement)
