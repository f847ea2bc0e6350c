import { useEffectEvent, useLayoutEffect } from 'react'

/** Handles single-letter keys while nobody is typing and no dialog is open. */
export function useQueueKeys(acts: Readonly<Record<string, () => void>>): void {
  const actOf = useEffectEvent((key: string) => acts[key])
  // With the screen and not after it: a key pressed as soon as the next question is marked would be lost.
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const { target } = event
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (!(target instanceof HTMLElement) || target.isContentEditable) return
      if (target.closest('input, textarea, select, [role="menu"], [role="listbox"], [role="dialog"]') !== null) return
      const act = actOf(event.key)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
