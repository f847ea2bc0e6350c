/** The text without U+0000, which nobody types and PostgreSQL cannot store. The length stays the same. */
export const storable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text)
