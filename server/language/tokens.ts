/** Cuts a text into words that can be compared across scripts. Pure. */
import { latinise, respellGreek } from './latinise.ts'

/** A word of a text: where it stands, and how it is spelt in Latin letters. */
export interface TextToken {
  readonly start: number
  readonly end: number
  /** The number of its sentence: phrases do not run on into the next. */
  readonly sentence: number
  readonly spellings: readonly string[]
}

/**
 * Letters and digits. An apostrophe splits: the part before it in `l'école` and after it in `school's` is not a word.
 */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
const SENTENCE_END = /[.!?\n]/

/** Far beyond any activity; later text adds nothing new. */
const MAX_CHARACTERS = 20_000

/** @param mayBeGreek Latin letters may stand for Greek ones: words are then spelt both ways */
export function tokenize(text: string, mayBeGreek = false): readonly TextToken[] {
  const known = new Map<string, readonly string[]>()
  const words: TextToken[] = []
  let sentence = 0
  let before = 0
  for (const match of text.slice(0, MAX_CHARACTERS).matchAll(WORD)) {
    const [word] = match
    const spellings = known.get(word) ?? spell(word, mayBeGreek)
    known.set(word, spellings)
    if (SENTENCE_END.test(text.slice(before, match.index))) sentence += 1
    before = match.index + word.length
    words.push({ start: match.index, end: before, sentence, spellings })
  }
  return words
}

function spell(word: string, mayBeGreek: boolean): readonly string[] {
  const spellings = latinise(word)
  const [first] = spellings
  if (!mayBeGreek || first === undefined || !/^[a-z0-9]+$/.test(first)) return spellings
  return [...new Set([first, respellGreek(first)])]
}
