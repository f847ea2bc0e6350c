/**
 * write-excel-file 4.1.1 looks texts up in a plain object, so that the text `valueOf` or `constructor` damages the whole
 * workbook. With a space behind it the word is none of that object's; an import takes the space away.
 */
const isOfObjects = (text: string): boolean => text in {}

export const guardText = (text: string): string => (isOfObjects(text) ? `${text} ` : text)

export const unguardText = (text: string): string =>
  text.endsWith(' ') && isOfObjects(text.slice(0, -1)) ? text.slice(0, -1) : text
