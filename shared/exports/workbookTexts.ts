/**
 * Workbooks that were exported with write-excel-file 4.1.1 have a space behind words that JavaScript's objects know, such as
 * `valueOf`, by which that library damaged the whole file. An import takes the space away.
 */
const isOfObjects = (text: string): boolean => text in {}

export const unguardText = (text: string): string =>
  text.endsWith(' ') && isOfObjects(text.slice(0, -1)) ? text.slice(0, -1) : text
