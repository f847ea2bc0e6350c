import { useEffect, useRef, type ReactNode } from 'react'
import { takesFocusAfterNavigation } from './useRouteFocus.ts'

/**
 * The main part of a page. When a page has loaded, its own main part replaces the placeholder's; the focus that a
 * change of route set on the first moves to the second. `inert` while a sheet covers it.
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
