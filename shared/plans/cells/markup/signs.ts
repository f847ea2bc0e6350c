/** The signs of light markup. */

/** By mark. A sign begins its mark, and the same sign ends it. */
export const MARK_SIGNS = { bold: '**', italic: '*', underline: '__', strike: '~~' } as const
export type SignedMark = keyof typeof MARK_SIGNS
export const SIGNED_MARKS = Object.keys(MARK_SIGNS) as readonly SignedMark[]

/** An empty paragraph; a line without any sign only parts lists. */
export const EMPTY_LINE = '\\p'
/** At the end of a line: the paragraph goes on in the next one. */
export const LINE_BREAK = '\\'
export const RULE = '---'
export const INDENT = '  '
