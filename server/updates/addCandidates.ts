/** Adds candidates to a letter's document, each to the section of its kind. */
import { generateKeyBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import type { ItemId } from '../../shared/ids.ts'
import { isAbout, itemOfCandidate, type Candidate } from '../../shared/updates/candidate.ts'
import { addItem } from '../../shared/updates/layout.ts'
import { viewUpdate } from '../../shared/updates/view.ts'

/** @returns the items: one that is there already stays alone */
export function addCandidates(doc: Y.Doc, candidates: readonly Candidate[]): readonly ItemId[] {
  const { items } = viewUpdate(doc)
  const last = new Map<string | null, string>(items.map(({ section, order }) => [section, order]))
  return candidates.map((candidate) => {
    const known = items.find((item) => isAbout(item, candidate))
    if (known !== undefined) return known.id
    const order = generateKeyBetween(last.get(candidate.section) ?? null, null)
    last.set(candidate.section, order)
    return addItem(doc, itemOfCandidate(candidate, { order }))
  })
}
