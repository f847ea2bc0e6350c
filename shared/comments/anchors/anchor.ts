/**
 * An *anchor* is the place of a thread in a rich text. It is stored beside the document, never in it: a place, and the
 * text there.
 * Offsets count UTF-16 units in the plain text of one fragment: the text of all its text blocks (paragraphs, headings)
 * in reading order, parted by single line feeds; a hard break is a line feed as well, and other nodes (a rule) count as
 * nothing.
 */
import { z } from 'zod'
import { FragmentName } from '../../richtext/fragmentNames.ts'

/** A longer selection is cut to this when it is made, and refused by the server. */
export const MAX_QUOTE_CHARACTERS = 5000
/** The remembered text on either side. */
export const CONTEXT_CHARACTERS = 32

/** `start` is the first character, `end` the one behind the last. */
export const TextRange = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(0) })
  .refine(({ start, end }) => start <= end, 'it ends before it starts')
export type TextRange = z.infer<typeof TextRange>

/** The text of the range, and the text around it. */
export const Quote = z.object({
  exact: z.string().min(1).max(MAX_QUOTE_CHARACTERS),
  prefix: z.string().max(CONTEXT_CHARACTERS),
  suffix: z.string().max(CONTEXT_CHARACTERS),
})
export type Quote = z.infer<typeof Quote>

export const TextAnchor = z.object({
  fragment: FragmentName,
  /** For an orphan, the empty range at the last place of its text. */
  range: TextRange,
  /** `exact` as it was commented, forever; prefix and suffix as they were last. */
  quote: Quote,
  /** The text in the range now, only its beginning if it is long; of an orphan, its last text. */
  text: z.string(),
  /** Its text is gone. It is found again when the text comes back. */
  orphan: z.boolean(),
})
export type TextAnchor = z.infer<typeof TextAnchor>

/** Some text that was taken away, and which part of it was commented. */
const LostPiece = z.object({ text: z.string(), start: z.number(), end: z.number() })
export type LostPiece = z.infer<typeof LostPiece>

/**
 * The form carried through changes: with everything needed to recognise its text when it comes back, in parts and
 * elsewhere too.
 */
export const FollowedAnchor = TextAnchor.extend({
  /** The earlier texts of the range. */
  earlier: z.array(z.string()),
  /** Smaller parts that were torn away to other places. */
  aside: z.array(TextRange),
  lost: z.array(LostPiece),
})
export type FollowedAnchor = z.infer<typeof FollowedAnchor>

/** A Yjs relative position in base64. */
const RelativePosition = z.base64().min(1).max(1000)

/**
 * A requested new anchor. An editor sends Yjs positions, which mean the same place in the server's text, however that
 * has changed meanwhile; a page without an editor sends the range in its text. The quote decides.
 */
export const TextPlaceRequest = z.object({
  at: z.literal('text'),
  fragment: FragmentName,
  quote: Quote,
  positions: z.object({ start: RelativePosition, end: RelativePosition }).optional(),
  range: TextRange.optional(),
})
export type TextPlaceRequest = z.infer<typeof TextPlaceRequest>

/** The text that a person selected, as a quote. */
export function quoteOf(text: string, { start, end }: TextRange): Quote {
  return {
    exact: text.slice(start, Math.min(end, start + MAX_QUOTE_CHARACTERS)),
    prefix: text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start),
    suffix: text.slice(end, end + CONTEXT_CHARACTERS),
  }
}

/** An anchor at a range of a text that is known to be there. */
export function anchorAt(fragment: FragmentName, text: string, range: TextRange): FollowedAnchor {
  const quote = quoteOf(text, range)
  return { fragment, range, quote, text: quote.exact, orphan: false, earlier: [], aside: [], lost: [] }
}

export function withoutMemory({ fragment, range, quote, text, orphan }: FollowedAnchor): TextAnchor {
  return { fragment, range, quote, text, orphan }
}
