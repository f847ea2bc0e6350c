import { useEffect, useRef, useState, type RefObject } from 'react'
import type * as Y from 'yjs'
import { useEditing } from '../editing.ts'
import { caretsIn, piecesOf, type ShownCaret } from './textCaret.ts'

interface TextCaretsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: Y.Text
  /** The field's own classes: the mirror must break its lines as the field does. */
  readonly className: string
}

interface Mirrored {
  readonly text: string
  readonly carets: readonly ShownCaret[]
}
const NOTHING: Mirrored = { text: '', carets: [] }

/**
 * The others' carets and selections in a field, in an invisible mirror of its text over it. Renders nothing while
 * nobody is in it.
 */
export function TextCarets({ field, text, className }: TextCaretsProps) {
  const { text: mirrored, carets } = useMirrored(text)
  const mirror = useRef<HTMLDivElement>(null)
  const isShown = carets.length > 0
  useEffect(() => {
    const area = field.current
    if (area === null || !isShown) return
    const follow = (): void => mirror.current?.scrollTo(0, area.scrollTop)
    follow()
    area.addEventListener('scroll', follow)
    return () => area.removeEventListener('scroll', follow)
  }, [field, isShown])
  if (!isShown) return null
  return (
    <div ref={mirror} className={`${className} text-carets`} dir="auto" aria-hidden="true">
      {piecesOf(mirrored, carets).map((piece) =>
        piece.kind === 'caret' ? (
          <i key={`caret-${piece.client}`} className={`seat-${piece.seat}`} data-client={piece.client} />
        ) : (
          <span key={`run-${piece.start}`} className={piece.seat === null ? undefined : `picked seat-${piece.seat}`}>
            {piece.text}
          </span>
        ),
      )}
    </div>
  )
}

/** Follows presence and text, at most once a frame; the text only while somebody else is in it. */
function useMirrored(text: Y.Text): Mirrored {
  const { awareness } = useEditing()
  const [mirrored, setMirrored] = useState(NOTHING)
  useEffect(() => {
    let frame: number | null = null
    function read(): void {
      frame = null
      setMirrored((before) => {
        const carets = caretsIn(text, awareness.getStates(), awareness.clientID, before.carets)
        if (carets.length === 0) return NOTHING
        const after = { text: text.toString(), carets }
        return JSON.stringify(after) === JSON.stringify(before) ? before : after
      })
    }
    const readSoon = (): void => void (frame ??= requestAnimationFrame(read))
    readSoon()
    awareness.on('change', readSoon)
    text.observe(readSoon)
    return () => {
      if (frame !== null) cancelAnimationFrame(frame)
      awareness.off('change', readSoon)
      text.unobserve(readSoon)
    }
  }, [awareness, text])
  return mirrored
}
