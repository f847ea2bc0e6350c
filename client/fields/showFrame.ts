/** Brings a field's frame into view, and the focus into it. */
export function showFrame(frame: HTMLElement | null): void {
  if (frame === null) return
  frame.scrollIntoView({ block: 'nearest', behavior: 'auto' })
  if (frame.contains(document.activeElement)) return
  const control = frame.matches('button, [tabindex]')
    ? frame
    : frame.querySelector<HTMLElement>('textarea, input, [contenteditable="true"], button')
  control?.focus({ preventScroll: true })
}

/** The frame of a field, by the id that `fieldId` gives. */
export function frameOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`)
}
