/** Names of languages in the letter's own language. */
const ENGLISH = new Intl.DisplayNames('en-GB', { type: 'language' })

/** `Finnish`; the code of a language that has no name here. */
export const englishName = (code: string): string => ENGLISH.of(code) ?? code
