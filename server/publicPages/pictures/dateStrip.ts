/**
 * The position of the date in a picture, and of its characters in the strip beside it. The script that draws both uses
 * these figures too; after a change of them run `npm run lab -- pictures`.
 */

/** The yellow field, in pixels of the picture. */
export const DATE_FIELD = { x: 80, y: 482, width: 420, height: 84 }

/** The characters of the strip in their order, each in a cell of this size. */
export const STRIP_CHARACTERS = '0123456789./-'
export const STRIP_CELL = { width: 36, height: 60 }

const DIGIT_WIDTH = 32
const WIDTHS: Readonly<Record<string, number>> = { '.': 17, '/': 22, '-': 24, ' ': 12 }

export const widthOf = (character: string): number => WIDTHS[character] ?? DIGIT_WIDTH
