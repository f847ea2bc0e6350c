/** Cuts a text into words that can be compared across scripts. Pure. */
import { latinise } from './latinise.ts'

/** A word of a text: where it stands, and how it is spelt in Latin letters. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly spellings: readonly string[]
}

/** Letters and digits with the apostrophes and hyphens between them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu

/** Far beyond any activity; what lies behind says nothing new. */
const MAX_CHARACTERS = 20_000

export function wordsOf(text: string): readonly Word[] {
  const known = new Map<string, readonly string[]>()
  const words: Word[] = []
  for (const match of text.slice(0, MAX_CHARACTERS).matchAll(WORD)) {
    const [word] = match
    const spellings = known.get(word) ?? latinise(word)
    known.set(word, spellings)
    words.push({ start: match.index, end: match.index + word.length, spellings })
  }
  return words
}
