/**
 * Words of a spreadsheet for which the workspace has options: what they mean for a field. The server knows the words of
 * the network's languages, and those that the centre has explained before.
 */
import { z } from 'zod'
import { type ACTIVITY_FIELDS, isActivityKey, optionsOfField } from '../plans/activityFields.ts'
import { optionList, type NamedOption } from '../plans/fieldEntry.ts'
import type { CellKey } from '../plans/cells/codec.ts'

/** A field whose values are options. Which ones are follows from the table of activity fields. */
export type WordField = {
  [K in CellKey]: (typeof ACTIVITY_FIELDS)[K] extends { readonly options: infer O }
    ? O extends null | 'languages'
      ? never
      : K
    : never
}[CellKey]

export function isWordField(key: string): key is WordField {
  const options = isActivityKey(key) ? optionsOfField(key) : null
  return options !== null && options !== 'languages'
}

export const optionsOfWords = (field: WordField): readonly NamedOption[] => {
  const options = optionsOfField(field)
  return options === null || options === 'languages' ? [] : optionList(options)
}

export const MAX_WORDS = 1000
export const MAX_WORD_LENGTH = 100
const MAX_OPTIONS = 10

const Field = z.custom<WordField>((value) => typeof value === 'string' && isWordField(value))
const Word = z.object({ field: Field, word: z.string().min(1).max(MAX_WORD_LENGTH) })

/** `POST /api/campaigns/<campaign>/plans/<centre>/imports/words` */
export const AskedWords = z.object({ words: z.array(Word).max(MAX_WORDS) })

export const FoundWord = Word.extend({
  /** Ids of options. Empty: the centre leaves the word out. */
  options: z.array(z.string().max(100)).max(MAX_OPTIONS).readonly(),
  /** `centre`: a planner of the centre explained it. `similar`: it is like a word of the network. */
  why: z.enum(['centre', 'similar']),
  /** A part of the word is not known. */
  isPart: z.boolean(),
})
export type FoundWord = z.infer<typeof FoundWord>
export const FoundWords = z.object({ words: z.array(FoundWord) })

/** `PUT` to the same address: what planners chose. The colleagues' next import knows it. */
export const MAX_EXPLAINED = 200
export const ExplainedWords = z.object({
  words: z.array(Word.extend({ options: z.array(z.string().max(100)).max(MAX_OPTIONS).readonly() })).max(MAX_EXPLAINED),
})
export type ExplainedWord = z.infer<typeof ExplainedWords>['words'][number]
