import { useEffect, useRef, useState, type RefObject } from 'react'

/** @returns a ref for an element that scrolls sideways, and whether a part of it is out of sight */
export function useOverflow(): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const element = useRef<HTMLDivElement>(null)
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const { current } = element
    if (current === null) return undefined
    const observer = new ResizeObserver(() => setIsOver(current.scrollWidth > current.clientWidth + 1))
    for (const one of [current, ...current.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [])
  return [element, isOver]
}
