/**
 * Characters that a file of XML or a calendar cannot hold: control characters other than line feed and tab, and
 * non-characters.
 */
const FORBIDDEN = /[^\t\n -~\u0085\u{a0}-\u{fffd}\u{10000}-\u{10ffff}]|\p{Noncharacter_Code_Point}/gu

/** The text as files can hold it. Characters that cannot be written are left out. */
export const writableText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').toWellFormed().replaceAll(FORBIDDEN, '')
