/** Reads the place of a proposal in a document, and writes the replacement there. Pure, but for the document. */
import type * as Y from 'yjs'
import { findFragment, findProposedField } from '../../documents/contents.ts'
import type { DocumentKind } from '../../documents/kinds.ts'
import { viewField } from '../../fields/view.ts'
import { textOfFragment } from '../anchors/fragmentText.ts'
import { rangeNow } from '../anchors/rangeNow.ts'
import type { Place, Thread } from '../thread.ts'
import type { FieldValue, Proposal } from './proposal.ts'
import { replaceWords } from './replaceWords.ts'

/** A thread with a proposal, as far as it is applied. */
export type Proposed = Pick<Thread, 'place'> & { readonly proposal: Pick<Proposal, 'replacement' | 'before'> }

export type Standing =
  /** The words or the value that the proposal wants to replace. */
  | { readonly kind: 'as-proposed' }
  /** Somebody has changed it meanwhile; this is there now. */
  | { readonly kind: 'changed'; readonly now: FieldValue }
  /** The replacement is there already. */
  | { readonly kind: 'there' }
  /** Neither the words nor the field are there. */
  | { readonly kind: 'gone' }

export function standingOf(kind: DocumentKind, doc: Y.Doc, { place, proposal }: Proposed): Standing {
  const now = valueAt(kind, doc, place)
  if (now === undefined) return { kind: 'gone' }
  const { replacement } = proposal
  const wanted = replacement.of === 'words' ? replacement.text : replacement.value
  if (isSameValue(now, wanted)) return { kind: 'there' }
  const before = place.at === 'text' ? place.anchor.quote.exact : proposal.before
  return isSameValue(now, before) ? { kind: 'as-proposed' } : { kind: 'changed', now }
}

/** Whether the replacement was written: where it was proposed, or elsewhere in the text, if the words that it replaces are gone. */
export function isWritten(kind: DocumentKind, doc: Y.Doc, proposed: Proposed): boolean {
  const { kind: standing } = standingOf(kind, doc, proposed)
  if (standing === 'there') return true
  const { place, proposal } = proposed
  if (standing === 'as-proposed' || place.at !== 'text' || proposal.replacement.of !== 'words') return false
  const fragment = findFragment(kind, doc, place.anchor.fragment)
  return fragment !== null && textOfFragment(fragment).includes(proposal.replacement.text)
}

/** @returns undefined if there is nothing at the place for which anything could be proposed */
export function valueAt(kind: DocumentKind, doc: Y.Doc, place: Place): FieldValue | undefined {
  if (place.at === 'text') {
    const fragment = findFragment(kind, doc, place.anchor.fragment)
    const text = fragment === null ? '' : textOfFragment(fragment)
    const range = rangeNow(text, place.anchor)
    return range === null ? undefined : text.slice(range.start, range.end)
  }
  const found = place.at === 'entry' ? findProposedField(kind, doc, place) : null
  if (found === null || place.at !== 'entry' || place.field === null) return undefined
  return viewField(found.map.get(place.field), found.spec, '', []) as FieldValue
}

/**
 * Writes the replacement in place of what stands there now, in a transaction of the caller.
 * @returns false if nothing was written: the place is gone, or it goes over several paragraphs by now
 */
export function writeReplacement(kind: DocumentKind, doc: Y.Doc, { place, proposal }: Proposed): boolean {
  const { replacement } = proposal
  if (place.at === 'text' && replacement.of === 'words') {
    const fragment = findFragment(kind, doc, place.anchor.fragment)
    const range = fragment === null ? null : rangeNow(textOfFragment(fragment), place.anchor)
    return fragment !== null && range !== null && replaceWords(fragment, range, replacement.text)
  }
  if (place.at !== 'entry' || place.field === null || replacement.of !== 'field') return false
  const found = findProposedField(kind, doc, place)
  if (found === null) return false
  found.write(replacement.value)
  return true
}

/** Sets have no order. */
export const isSameValue = (one: FieldValue, other: FieldValue): boolean => keyOf(one) === keyOf(other)
const keyOf = (value: FieldValue): string => JSON.stringify(Array.isArray(value) ? value.toSorted() : value)
