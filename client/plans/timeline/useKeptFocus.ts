import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react'

/** The bar of an occurrence, by its key. */
export const barAt = (root: RefObject<HTMLElement | null>, key: string): HTMLElement | null =>
  root.current?.querySelector<HTMLElement>(`[data-occurrence="${CSS.escape(key)}"]`) ?? null

/**
 * Keeps the focus at its bar when the row comes into another block: React makes it again there, and tells nobody that the
 * old one lost the focus.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>) {
  const focused = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (focused.current !== null && document.activeElement === document.body)
      barAt(root, focused.current)?.focus({ preventScroll: true })
  })
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
      focused.current = target.dataset.occurrence ?? null
    },
    onBlur: (): void => {
      focused.current = null
    },
  }
}
