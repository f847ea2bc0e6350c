/** Longer texts are certain long before their end. */
const ENOUGH_CHARACTERS = 1000

/** Returns the part of a text by which its language is detected; '' for a text that has nothing in it. */
export const sampleOf = (text: string): string => text.slice(0, ENOUGH_CHARACTERS).trim()
