/** Without case and accents, for finding. */
export const foldText = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Whether the text contains each typed word. */
export function containsEachWord(text: string, typed: string): boolean {
  const found = foldText(text)
  return foldText(typed)
    .split(/\s+/)
    .every((word) => found.includes(word))
}
