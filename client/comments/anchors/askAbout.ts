/** The key that asks about the words that are selected, in editors and on reading pages alike. */
export const isCommentKey = ({ ctrlKey, metaKey, altKey, code }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && altKey && code === 'KeyM'

/** Scrolls to the words of a thread, if they are shown. */
export function revealAnchor(within: Element, thread: string): void {
  within
    .querySelector(`[data-thread="${CSS.escape(thread)}"], [data-threads~="${CSS.escape(thread)}"]`)
    ?.scrollIntoView({ block: 'center', behavior: 'auto' })
}
