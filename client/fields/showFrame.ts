/** A panel that has not appeared by then does not come. On a slow device an editor takes seconds. */
const LONGEST_WAIT_MS = 15_000

/** Asks the folded surroundings of a field to unfold. */
export const REVEAL = 'reveal-field'

/** Brings a field's frame into view, and the focus into it. */
export function showFrame(frame: HTMLElement | null): void {
  if (frame === null) return
  if (!frame.checkVisibility()) frame.dispatchEvent(new Event(REVEAL, { bubbles: true }))
  frame.scrollIntoView({ block: 'nearest', behavior: 'auto' })
  if (frame.contains(document.activeElement)) return
  controlOf(frame)?.focus({ preventScroll: true })
}

/** What a person does that says: I am elsewhere now. */
const ACTS = ['keydown', 'pointerdown', 'wheel'] as const

/**
 * Shows a frame as soon as it is on the page and takes the focus: a panel appears with the next rendering, an editor in
 * it, or a group that unfolds, maybe later. Gives up after a while, and when the person does something else.
 */
export function showFrameWhenThere(find: () => HTMLElement | null): void {
  const until = performance.now() + LONGEST_WAIT_MS
  const over = new AbortController()
  const giveUp = (): void => over.abort()
  for (const act of ACTS) document.addEventListener(act, giveUp, { capture: true, passive: true, signal: over.signal })
  function look(): void {
    if (over.signal.aborted) return
    const frame = find()
    if (frame !== null && !isWaitingForText(frame)) showFrame(frame)
    const isShown = frame?.contains(document.activeElement) === true
    if (isShown || performance.now() >= until) giveUp()
    else requestAnimationFrame(look)
  }
  look()
}

/** The frame of a rich text is there before its editor. */
const isWaitingForText = (frame: HTMLElement): boolean =>
  frame.querySelector('.text-frame') !== null && frame.querySelector('[contenteditable]') === null

/** The control of a field's frame to focus: its input, or else its first button. */
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
