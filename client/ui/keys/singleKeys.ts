/** Whether single letters are shortcuts in this browser. People who dictate or type by accident switch them off (WCAG 2.1.4). */
import { useSyncExternalStore } from 'react'
import { memoryOf } from '../memory.ts'

const KEY = 'sid-single-keys'
const OFF = 'off'
const memory = memoryOf('localStorage')
const listeners = new Set<() => void>()

export const singleKeysOn = (): boolean => memory.get(KEY) !== OFF

export function setSingleKeys(on: boolean): void {
  if (on) memory.delete(KEY)
  else memory.set(KEY, OFF)
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, singleKeysOn)
}

/** Whether a key is a single-letter shortcut: nobody is typing, and shortcuts are on. */
export const isSingleKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.defaultPrevented && !isTyping(event) && singleKeysOn()

function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  // In a grid a sign begins to edit the cell.
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], [role="grid"]') !== null
}
