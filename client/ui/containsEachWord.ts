/** Finding by what people type. */
import { foldText } from '../../shared/text/fold.ts'

/** Whether the text contains each typed word. */
export function containsEachWord(text: string, typed: string): boolean {
  const found = foldText(text)
  return foldText(typed)
    .split(/\s+/)
    .every((word) => found.includes(word))
}
