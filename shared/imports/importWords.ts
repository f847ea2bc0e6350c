/**
 * Words of a spreadsheet for which the workspace has options: what they mean for a field. The server knows the words of
 * the network's languages, and those that the centre has explained before.
 */
import { z } from 'zod'
import { optionsOfField } from '../plans/activityFields.ts'
import { optionList, type NamedOption } from '../plans/fieldEntry.ts'
import type { CellKey } from '../plans/cells/codec.ts'

/** Fields whose values are options, in the order of columns. */
export const WORD_FIELDS = [
  'type',
  'status',
  'visibility',
  'themes',
  'audiences',
  'format',
  'channels',
  'highLevel',
  'youthInvolvement',
] as const satisfies readonly CellKey[]
export type WordField = (typeof WORD_FIELDS)[number]

export const isWordField = (key: string): key is WordField => WORD_FIELDS.some((field) => field === key)

export const optionsOfWords = (field: WordField): readonly NamedOption[] => {
  const options = optionsOfField(field)
  return options === null || options === 'languages' ? [] : optionList(options)
}

export const MAX_WORDS = 1000
export const MAX_WORD_LENGTH = 100
const MAX_OPTIONS = 10

const Word = z.object({ field: z.enum(WORD_FIELDS), word: z.string().min(1).max(MAX_WORD_LENGTH) })

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
