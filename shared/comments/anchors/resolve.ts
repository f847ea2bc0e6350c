/** Finds the place of a new anchor in the committed document. Input from a browser may be anything. */
import * as Y from 'yjs'
import { comparisonBudget } from '../../text/compareTokens.ts'
import type { DocumentKind } from '../../documents/kinds.ts'
import { anchorAt, type FollowedAnchor, type Quote, type TextPlaceRequest, type TextRange } from './anchor.ts'
import { findQuote } from './findQuote.ts'
import { findFragment } from '../../documents/contents.ts'
import { readPlaces, readWrittenText } from './fragmentText.ts'
import { compareTexts } from './compareTexts.ts'
import type { WrittenText } from './writtenText.ts'

/** The text may have been edited since it was selected; of the selected words at least this share must be there. */
const MIN_SHARE = 0.5
/** And this many times as long it may have become. */
const MAX_GROWTH = 3
/** The document waits meanwhile: ten milliseconds. */
const MAX_COMPARED_WHILE_READ = 1_000_000

export type ResolvedAnchor =
  | { readonly kind: 'found'; readonly anchor: FollowedAnchor; readonly text: WrittenText }
  /** None of the selected text is there: it never was, or no longer is. */
  | { readonly kind: 'no-such-text' }

/** Positions, then the range, then the quote alone; each counts only if the quoted words stand there. */
export function resolveNewAnchor(
  kind: DocumentKind,
  doc: Y.Doc,
  { fragment: name, quote, positions, range }: TextPlaceRequest,
): ResolvedAnchor {
  const fragment = findFragment(kind, doc, name)
  if (fragment === null) return { kind: 'no-such-text' }
  const { text, offsetAt } = readPlaces(fragment)
  const found = (place: TextRange): ResolvedAnchor => ({
    kind: 'found',
    anchor: anchorAt(name, text, place),
    text: readWrittenText(fragment),
  })

  const start = positions === undefined ? null : resolvePosition(doc, positions.start, offsetAt)
  const end = positions === undefined ? null : resolvePosition(doc, positions.end, offsetAt)
  const byPositions = start !== null && end !== null && start < end ? { start, end } : null
  const exact = [byPositions, range].find((one) => one !== null && one !== undefined && reads(text, one, quote))
  if (exact !== undefined && exact !== null) return found(exact)

  const near = byPositions?.start ?? range?.start ?? 0
  const quoted = findQuote(text, quote.exact, { ...quote, near })
  // Positions are exact and lead to other words than were quoted: these were edited since, unless the words are elsewhere.
  if (byPositions !== null && mostlyReads(text, byPositions, quote)) return found(byPositions)
  return quoted === null ? { kind: 'no-such-text' } : found(quoted)
}

const reads = (text: string, { start, end }: TextRange, { exact }: Quote): boolean => text.slice(start, end) === exact

function mostlyReads(text: string, { start, end }: TextRange, { exact }: Quote): boolean {
  if (end - start > MAX_GROWTH * exact.length) return false
  const found = { text: text.slice(start, end), runs: [] }
  const { kept: pieces } = compareTexts({ text: exact, runs: [] }, found, comparisonBudget(MAX_COMPARED_WHILE_READ))
  const kept = pieces.reduce((sum, { length }) => sum + length, 0)
  return kept >= exact.length * MIN_SHARE
}

/** @returns null for an invalid position, one of another document, or one not received yet */
function resolvePosition(
  doc: Y.Doc,
  encoded: string,
  offsetAt: (type: object, index: number) => number | null,
): number | null {
  try {
    const bytes = Uint8Array.from(atob(encoded), (sign) => sign.charCodeAt(0))
    const position = Y.decodeRelativePosition(bytes)
    // A root that is named and not there would be made.
    if (position.tname !== null && !doc.share.has(position.tname)) return null
    const place = Y.createAbsolutePositionFromRelativePosition(position, doc)
    return place === null ? null : offsetAt(place.type, place.index)
  } catch {
    return null
  }
}
