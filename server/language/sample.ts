/** Longer texts are certain long before their end. */
const ENOUGH_CHARACTERS = 1000

/** Returns the part of a text that is enough to detect its language; '' for an empty text. */
export const sampleOf = (text: string): string => text.slice(0, ENOUGH_CHARACTERS).trim()
