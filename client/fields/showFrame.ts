/** A panel that is not there by then does not come. */
const LONGEST_WAIT_MS = 1000

/** Asks what is around a field that is folded away to unfold it. */
export const REVEAL = 'reveal-field'

/** Brings a field's frame into view, and the focus into it. */
export function showFrame(frame: HTMLElement | null): void {
  if (frame === null) return
  if (!frame.checkVisibility()) frame.dispatchEvent(new Event(REVEAL, { bubbles: true }))
  frame.scrollIntoView({ block: 'nearest', behavior: 'auto' })
  if (frame.contains(document.activeElement)) return
  controlOf(frame)?.focus({ preventScroll: true })
}

/** Shows a frame as soon as it is on the page: a panel is there with the next rendering. Gives up after a while. */
export function showFrameWhenThere(find: () => HTMLElement | null): void {
  const until = performance.now() + LONGEST_WAIT_MS
  function look(): void {
    const frame = find()
    if (frame !== null) showFrame(frame)
    else if (performance.now() < until) requestAnimationFrame(look)
  }
  look()
}

/** What has the focus in a field's frame: where one writes, or else its first button. */
export function controlOf(frame: HTMLElement | null): HTMLElement | null {
  if (frame?.matches('button, [tabindex]') === true) return frame
  return (
    frame?.querySelector<HTMLElement>('textarea, input, [contenteditable="true"]') ??
    frame?.querySelector('button') ??
    null
  )
}

/** The frame of a field, by the id that `fieldId` gives. */
export function frameOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`)
}
