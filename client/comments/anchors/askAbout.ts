/** The key that asks about the words that are selected, in editors and on reading pages alike. */
export const isAskKey = ({ ctrlKey, metaKey, altKey, code }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && altKey && code === 'KeyM'

/** Brings the words of a thread into view, where they are shown. */
export function showWords(within: Element, thread: string): void {
  within
    .querySelector(`[data-thread="${CSS.escape(thread)}"], [data-threads~="${CSS.escape(thread)}"]`)
    ?.scrollIntoView({ block: 'center', behavior: 'auto' })
}
