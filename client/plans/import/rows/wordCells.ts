/** Reads cells whose values are options, with what the server and the person say that words mean. Pure. */
import {
  isWordField,
  MAX_WORD_LENGTH,
  MAX_WORDS,
  type FoundWord,
  type WordField,
} from '../../../../shared/imports/importWords.ts'
import type { ReadOptions } from '../../../../shared/plans/cells/codec.ts'
import { readCell } from '../../../../shared/plans/cells/codecs.ts'
import { folded } from '../../../../shared/plans/cells/names.ts'
import { unprotect, valuesOf } from '../../../../shared/plans/cells/parts.ts'
import { activityFields } from '../../../../shared/plans/fields.ts'

export interface WordMeaning {
  readonly options: readonly string[]
  readonly why: FoundWord['why'] | 'chosen'
  readonly isPart: boolean
  /** The word goes into the description. */
  readonly toDescription?: boolean
}

/** By {@link keyOfWord}. */
export type Words = ReadonlyMap<string, WordMeaning>

export const NO_WORDS: Words = new Map()

export const keyOfWord = (field: string, word: string): string => `${field}/${folded(word)}`

export const wordsOf = (found: readonly FoundWord[]): Words =>
  new Map(found.map(({ field, word, options, why, isPart }) => [keyOfWord(field, word), { options, why, isPart }]))

interface WordReading {
  readonly values: readonly string[]
  /** Words that are no name of an option, with what they mean; null if nobody knows. */
  readonly words: readonly { readonly word: string; readonly meaning: WordMeaning | null }[]
}

export function readWordCell(field: WordField, text: string, words: Words, options: ReadOptions): WordReading {
  const values = new Set<string>()
  const read: { word: string; meaning: WordMeaning | null }[] = []
  const takeUnknown = (word: string): void => {
    const meaning = words.get(keyOfWord(field, word)) ?? null
    for (const option of meaning?.options ?? []) values.add(option)
    read.push({ word, meaning })
  }
  for (const part of valuesOf(text)) {
    const word = unprotect(part).trim()
    const known = readCell(field, part, options)
    if ('problem' in known) {
      for (const one of words.has(keyOfWord(field, word)) ? [word] : parted(field, word)) takeUnknown(one)
      continue
    }
    for (const value of [known.value].flat()) if (typeof value === 'string') values.add(value)
    for (const { text: unknown } of known.doubts) takeUnknown(unknown)
  }
  return { values: [...values], words: read }
}

/** A choice is one value, whatever signs are in it. */
const parted = (field: WordField, word: string): readonly string[] =>
  activityFields[field].kind === 'set'
    ? word
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : [word]

/** The words of columns that may be of these fields, for the server to explain. */
export function wordsToAsk(
  columns: readonly { readonly at: number; readonly keys: readonly string[] }[],
  body: readonly (readonly string[])[],
  options: ReadOptions,
): readonly Pick<FoundWord, 'field' | 'word'>[] {
  const asked = new Map<string, Pick<FoundWord, 'field' | 'word'>>()
  for (const { at, keys } of columns)
    for (const field of keys.filter(isWordField))
      for (const row of body) {
        if (asked.size >= MAX_WORDS) return [...asked.values()]
        for (const { word } of readWordCell(field, row[at] ?? '', NO_WORDS, options).words)
          if (folded(word) !== '' && word.length <= MAX_WORD_LENGTH && asked.size < MAX_WORDS)
            asked.set(keyOfWord(field, word), { field, word })
      }
  return [...asked.values()]
}
