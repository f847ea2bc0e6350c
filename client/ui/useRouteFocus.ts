import { useEffect, useRef } from 'react'

let navigated = false

/**
 * After a change of route puts the focus on the main part, so that reading starts there. The first page of a visit
 * leaves the focus where the browser put it.
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
