/** Brings a field's frame into view, and the focus into it. */
export function showFrame(frame: HTMLElement | null): void {
  if (frame === null) return
  frame.scrollIntoView({ block: 'nearest', behavior: 'auto' })
  if (frame.contains(document.activeElement)) return
  controlOf(frame)?.focus({ preventScroll: true })
}

/** What has the focus in a field's frame. */
export function controlOf(frame: HTMLElement | null): HTMLElement | null {
  if (frame?.matches('button, [tabindex]') === true) return frame
  return frame?.querySelector<HTMLElement>('textarea, input, [contenteditable="true"], button') ?? null
}

/** The frame of a field, by the id that `fieldId` gives. */
export function frameOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`)
}
