/** Languages that the thesaurus writes down together, or that are near. Pure. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  bs: ['hr', 'sr'],
  cnr: ['hr', 'sr'],
  sr: ['hr'],
  hr: ['sr'],
  nn: ['nb'],
  no: ['nb'],
  lb: ['de', 'fr'],
  mk: ['bg', 'sr'],
  ru: ['uk', 'bg'],
  be: ['uk'],
  ca: ['es', 'fr'],
  gl: ['pt', 'es'],
}

/** The language, and those whose terms may be found in its texts. */
export const alike = (language: string): readonly string[] => [language, ...(TOGETHER[language] ?? [])]
