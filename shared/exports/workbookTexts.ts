/**
 * Workbooks that were exported with write-excel-file 4.1.1 have a space after words that are properties of JavaScript's
 * objects, such as `valueOf`: those words damaged the whole file in that library. An import removes the space.
 */
const isOfObjects = (text: string): boolean => text in {}

export const unguardText = (text: string): string =>
  text.endsWith(' ') && isOfObjects(text.slice(0, -1)) ? text.slice(0, -1) : text
