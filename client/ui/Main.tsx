import { useEffect, useRef, type ReactNode } from 'react'
import { takesFocusAfterNavigation } from './useRouteFocus.ts'

interface MainProps {
  readonly children: ReactNode
  readonly className?: string
  /** While a sheet covers it. */
  readonly inert?: boolean
  /** It stands in for a page that is loading. */
  readonly isPlaceholder?: boolean
}

/**
 * The main part of a page. When a page has loaded, its own main part replaces the placeholder's; the focus that a
 * change of route set on the first moves to the second. The first page takes the place of the frame in index.html.
 */
export function Main({ children, className, inert, isPlaceholder = false }: MainProps) {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isPlaceholder) document.getElementById('frame-skeleton')?.remove()
    if (takesFocusAfterNavigation()) main.current?.focus({ preventScroll: true })
  }, [isPlaceholder])
  return (
    <main id="main" tabIndex={-1} ref={main} className={className} inert={inert ?? false}>
      {children}
    </main>
  )
}
