/** The place of a reason: the words that changed, an activity of the plan, or the draft as a whole. Pure. */
import { quoteOf } from '../../shared/comments/anchors/anchor.ts'
import type { Place, PlaceRequest } from '../../shared/comments/thread.ts'
import type { PageDifference } from '../../shared/publications/pageDifference.ts'
import type { DifferencePart } from './differenceParts.ts'

/** The place of a reason, and the document that it is in. */
export interface ReasonPlace {
  readonly in: 'profile' | 'plan'
  readonly place: PlaceRequest
}

export const WHOLE_DRAFT: ReasonPlace = { in: 'profile', place: { at: 'document' } }

export const placeOfActivity = (activity: string): ReasonPlace => ({
  in: 'plan',
  place: { at: 'entry', entry: activity, field: null },
})

/** Titles and contact are fields without comments of their own. */
export const isAtWords = (part: DifferencePart): boolean => part.kind === 'text' && part.text.section !== 'title'

export const placeOfPart = (part: DifferencePart): ReasonPlace =>
  part.kind === 'text' && isAtWords(part) ? (placeInText(part.key, part.text.words) ?? WHOLE_DRAFT) : WHOLE_DRAFT

/** The longest added line; if words were only removed, the longest remaining one. */
function placeInText(fragment: string, words: PageDifference['texts'][number]['words']): ReasonPlace | null {
  let text = ''
  const lines = { added: [0, 0], same: [0, 0] } as { added: [number, number]; same: [number, number] }
  for (const { kind, text: piece } of words) {
    if (kind === 'removed') continue
    let start = text.length
    for (const line of piece.split('\n')) {
      const [from, to] = lines[kind]
      if (line.trim() !== '' && line.length > to - from) lines[kind] = [start, start + line.length]
      start += line.length + 1
    }
    text += piece
  }
  const [start, end] = lines.added[1] > 0 ? lines.added : lines.same
  if (end === 0) return null
  const range = { start, end }
  return { in: 'profile', place: { at: 'text', fragment, quote: quoteOf(text, range), range } }
}

/** Whether a thread of the draft is at this text, or at the draft as a whole. */
export const isInText = (place: Place, fragment: string): boolean =>
  place.at === 'text' && place.anchor.fragment === fragment
