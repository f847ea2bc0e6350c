/**
 * Announcements to screen readers, and toasts with an optional action. A small store outside React, so that
 * anything can speak without a path of props to the place where it is shown.
 */

export interface Toast {
  readonly id: number
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}

interface Said {
  /** For those who listen; the number makes the same words twice two announcements. */
  readonly spoken: { readonly text: string; readonly id: number }
  readonly toast: Toast | null
}

const TOAST_MS = 8000

let said: Said = { spoken: { text: '', id: 0 }, toast: null }
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function change(next: Said): void {
  said = next
  for (const listener of listeners) listener()
}

/** Speaks to screen readers only. */
export function announce(text: string): void {
  change({ ...said, spoken: { text, id: said.spoken.id + 1 } })
}

/** Shows and speaks; the action is a shortcut, never the only way to do something. */
export function showToast(text: string, action?: Toast['action']): void {
  const id = said.spoken.id + 1
  change({ spoken: { text, id }, toast: { id, text, action } })
  clearTimeout(timer)
  timer = setTimeout(hideToast, TOAST_MS)
}

export function hideToast(): void {
  clearTimeout(timer)
  change({ ...said, toast: null })
}

/** Does what the shown toast offers, by a key. @returns whether it offers anything */
export function runToastAction(): boolean {
  const action = said.toast?.action
  if (action === undefined) return false
  hideToast()
  action.run()
  return true
}

export const currentAnnouncement = (): Said => said

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
