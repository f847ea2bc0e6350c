/** Follows a pressed pointer until it is released. Escape ends it without effect, and the page scrolls along near the window's edges. */

/** The page scrolls along this near to the window's edge. */
const EDGE_PX = 72
const SCROLL_PX = 14
const SCROLL_EVERY_MS = 16

export interface PointerAt {
  readonly x: number
  readonly y: number
}

interface Following {
  /** The pointer moved, or the page below it. */
  readonly onMove: (at: PointerAt) => void
  /** `released`: the pointer was let go; `ended`: Escape, or the browser took the pointer away. */
  readonly onEnd: (how: 'released' | 'ended') => void
}

/** @returns what ends it early */
export function followPointer(
  pressed: Pick<PointerEvent, 'pointerId' | 'clientX' | 'clientY'>,
  { onMove, onEnd }: Following,
): () => void {
  let at: PointerAt = { x: pressed.clientX, y: pressed.clientY }
  const over = new AbortController()
  const own = { signal: over.signal }
  function end(how: 'released' | 'ended'): void {
    if (over.signal.aborted) return
    clearInterval(scrolling)
    over.abort()
    onEnd(how)
  }
  const scrolling = setInterval(() => {
    const by = scrollStepAt(at.y)
    if (by === 0) return
    scrollBy(0, by)
    onMove(at)
  }, SCROLL_EVERY_MS)
  function onPointerMove({ pointerId, clientX, clientY }: PointerEvent): void {
    if (pointerId !== pressed.pointerId) return
    at = { x: clientX, y: clientY }
    onMove(at)
  }
  function onKey(key: KeyboardEvent): void {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    end('ended')
  }
  addEventListener('pointermove', onPointerMove, own)
  addEventListener('pointerup', ({ pointerId }) => pointerId === pressed.pointerId && end('released'), own)
  addEventListener('pointercancel', () => end('ended'), own)
  addEventListener('keydown', onKey, { ...own, capture: true })
  return () => end('ended')
}

function scrollStepAt(y: number): number {
  if (y < EDGE_PX) return -SCROLL_PX
  return y > innerHeight - EDGE_PX ? SCROLL_PX : 0
}
