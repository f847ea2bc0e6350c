import { useLayoutEffect, useRef, type ReactNode } from 'react'

/** The bar over the rows, which stays in sight with their heads. These are below it, however many lines it has. */
export function GridTop({ children }: { readonly children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null)
  // A cell that gets the focus in the same frame is scrolled below this height, which the observer tells a frame later.
  useLayoutEffect(() => tellHeight(top.current))
  useLayoutEffect(() => {
    const own = top.current
    if (own === null) return
    const observer = new ResizeObserver(() => tellHeight(own))
    observer.observe(own)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="gridtop" ref={top}>
      {children}
    </div>
  )
}

function tellHeight(own: HTMLElement | null): void {
  own?.parentElement?.style.setProperty('--gridtop', `${own.offsetHeight}px`)
}
