/** The words of texts as they are compared: without accents and capitals, and Cyrillic and Greek also as they are typed in Latin. */
import { foldText } from '../../shared/text/fold.ts'

/** Text beyond this many characters is not searched. */
const LONGEST_TEXT = 20_000

/** Letters and digits of any script, with the marks that belong to them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

export const wordsOf = (text: string): string[] => text.slice(0, LONGEST_TEXT).match(WORD) ?? []

export const foldWord = (word: string): string => foldText(word)
