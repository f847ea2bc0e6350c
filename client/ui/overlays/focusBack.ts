/** The focus is on nothing: keyboard users would begin again at the top. */
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

const isThere = (place: Element | null): place is HTMLElement =>
  place instanceof HTMLElement && place !== document.body && place.isConnected

/** If the focused element has left the page, focuses the first of these places that is still there. */
export function focusBack(...places: readonly (Element | null)[]): void {
  if (isLost()) places.find(isThere)?.focus()
}
