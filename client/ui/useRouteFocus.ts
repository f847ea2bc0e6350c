import { useEffect, useRef } from 'react'

let navigated = false

/**
 * Moves the focus to the main part after a change of route, so that screen readers start there. The first page of a
 * visit does not move the browser's focus.
 */
export function useRouteFocus(path: string): void {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    navigated = true
    document.getElementById('main')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path])
}

/** Whether a main part that appears now should have the focus: after a change of route, if nothing else has it. */
export function takesFocusAfterNavigation(): boolean {
  return navigated && (document.activeElement === null || document.activeElement === document.body)
}
