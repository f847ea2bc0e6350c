/** Which options fit what a person types, the best first. Enter takes the first one, so its order is what counts. Pure. */
import { foldText } from '../../../shared/text/fold.ts'
import type { Option } from './option.ts'

export interface FoundOption extends Option {
  /** The other word that was found, if the name was not. */
  readonly foundBy: string | null
}

/** Above all that matched by name are those of a lower number; below them those found by another word. */
const BY_OTHER_WORD = 10
const BY_WORDS_OF_BOTH = 20
const INSIDE_A_WORD = 30
/** Shorter pieces are inside of too many words: `ai` is in `blackmail`. */
const LEAST_INSIDE = 3

/** All options in their order while nothing is typed. */
export function rankOptions(options: readonly Option[], typed: string): readonly FoundOption[] {
  const text = foldText(typed).trim()
  if (text === '') return options.map((option) => ({ ...option, foundBy: null }))
  const ranked = options.flatMap((option) => {
    const found = find(option, text)
    return found === null ? [] : [{ option: { ...option, foundBy: found.by }, rank: found.rank }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ option }) => option)
}

interface Found {
  readonly rank: number
  readonly by: string | null
}

function find({ label, also = [] }: Option, typed: string): Found | null {
  const byName = rankOf(label, typed)
  if (byName !== null) return { rank: byName, by: null }
  const [other] = also
    .flatMap((by) => {
      const rank = rankOf(by, typed)
      return rank === null ? [] : [{ rank: rank + BY_OTHER_WORD, by }]
    })
    .toSorted((a, b) => a.rank - b.rank)
  if (other !== undefined) return other
  const missing = wordsOf(typed).filter((word) => !beginsAWord(label, word))
  const by = also.find((one) => missing.some((word) => beginsAWord(one, word)))
  if (by !== undefined && missing.every((word) => also.some((one) => beginsAWord(one, word))))
    return { rank: BY_WORDS_OF_BOTH, by }
  const isInside = typed.length >= LEAST_INSIDE && foldText(label).includes(typed)
  return isInside ? { rank: INSIDE_A_WORD, by: null } : null
}

/** 0: all of it · 1: its first word · 2: words of it · 3: how it begins · 4: how words of it begin · null: none of these */
function rankOf(text: string, typed: string): number | null {
  const folded = foldText(text)
  if (folded === typed) return 0
  const words = wordsOf(folded)
  if (wordsOf(typed).every((word) => words.includes(word))) return folded.startsWith(typed) ? 1 : 2
  if (folded.startsWith(typed)) return 3
  return wordsOf(typed).every((word) => beginsAWord(text, word)) ? 4 : null
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
const beginsAWord = (text: string, word: string): boolean => wordsOf(foldText(text)).some((one) => one.startsWith(word))
