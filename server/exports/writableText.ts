/** What a file of XML or a calendar cannot hold is left out: control characters other than line feed and tab, and half pairs. */
export const writableText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').toWellFormed().replaceAll(FORBIDDEN, '')

const FORBIDDEN = new RegExp('[^\\t\\n\\u{20}-\\u{7e}\\u{85}\\u{a0}-\\u{fffd}\\u{10000}-\\u{10ffff}]', 'gu')
