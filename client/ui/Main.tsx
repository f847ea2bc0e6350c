import { useEffect, useRef, type ReactNode } from 'react'
import { takesFocusAfterNavigation } from './useRouteFocus.ts'

/**
 * The main part of a page. While a page loads, a placeholder's main part goes and the page's own comes; the focus that
 * a change of route put on the first is handed on to the second. `inert` while a sheet covers it.
 */
export function Main({
  children,
  className,
  inert,
}: {
  readonly children: ReactNode
  readonly className?: string
  readonly inert?: boolean
}) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocusAfterNavigation()) main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main id="main" tabIndex={-1} ref={main} className={className} inert={inert ?? false}>
      {children}
    </main>
  )
}
