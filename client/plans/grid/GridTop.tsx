import { useLayoutEffect, useRef, type ReactNode } from 'react'

/** The bar over the rows, which stays in sight with their heads. These are below it, however many lines it has. */
export function GridTop({ children }: { readonly children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const own = top.current
    const section = own?.parentElement
    if (own === null || section === null || section === undefined) return
    const observer = new ResizeObserver(() => section.style.setProperty('--gridtop', `${own.offsetHeight}px`))
    observer.observe(own)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="gridtop" ref={top}>
      {children}
    </div>
  )
}
