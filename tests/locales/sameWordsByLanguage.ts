/** English words that are the word of another language as well. */
export const LANGUAGE_OWN: Readonly<Record<string, ReadonlySet<string>>> = {}
