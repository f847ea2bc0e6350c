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
  /** Scrolls sideways along with the pointer. */
  readonly scroller?: HTMLElement | null
}

/** @returns what ends it early */
export function followPointer(
  pressed: Pick<PointerEvent, 'pointerId' | 'clientX' | 'clientY'>,
  { onMove, onEnd, scroller = null }: Following,
): () => void {
  let at: PointerAt = { x: pressed.clientX, y: pressed.clientY }
  let hasMoved = false
  const over = new AbortController()
  const own = { signal: over.signal }
  function end(how: 'released' | 'ended'): void {
    if (over.signal.aborted) return
    clearInterval(scrolling)
    over.abort()
    onEnd(how)
  }
  const scrolling = setInterval(() => {
    if (!hasMoved) return
    const [down, aside] = [scrollStepAt(at.y, 0, innerHeight), sidewaysStep(scroller, at.x)]
    if (down === 0 && aside === 0) return
    scrollBy(0, down)
    scroller?.scrollBy(aside, 0)
    onMove(at)
  }, SCROLL_EVERY_MS)
  function onPointerMove({ pointerId, clientX, clientY }: PointerEvent): void {
    if (pointerId !== pressed.pointerId) return
    at = { x: clientX, y: clientY }
    hasMoved ||= Math.hypot(clientX - pressed.clientX, clientY - pressed.clientY) >= EDGE_PX / 8
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

function scrollStepAt(at: number, from: number, to: number): number {
  if (at < from + EDGE_PX) return -SCROLL_PX
  return at > to - EDGE_PX ? SCROLL_PX : 0
}

function sidewaysStep(scroller: HTMLElement | null, x: number): number {
  if (scroller === null) return 0
  const { left, right } = scroller.getBoundingClientRect()
  return scrollStepAt(x, left, right)
}
