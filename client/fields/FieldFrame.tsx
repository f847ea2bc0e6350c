import { useEffect, useRef, type FocusEvent, type ReactNode } from 'react'
import { useEditing } from './editing.ts'
import { WhoIsIn } from './carets/WhoIsIn.tsx'
import { useFieldComments } from './commentSlots.ts'
import './fields.css'

interface FieldFrameProps {
  readonly item: string | null
  readonly field: string
  readonly children: ReactNode
}

/** The frame of a field: publishes that this person is in it, and shows the others in it. */
export function FieldFrame({ item, field, children }: FieldFrameProps) {
  const { present, setFocus, undo } = useEditing()
  const comments = useFieldComments(item, field)
  const others = present.filter(
    (one) => !one.isMe && one.focus !== null && one.focus.item === item && one.focus.field === field,
  )
  const [first] = others
  const isIn = useRef(false)
  // A field that unmounts with the focus (its panel closes) sends no blur of its own.
  useEffect(
    () => () => {
      if (isIn.current) setFocus(null)
    },
    [setFocus],
  )
  function onFocus(): void {
    isIn.current = true
    undo.stopCapturing()
    setFocus({ item, field })
  }
  function onBlur(event: FocusEvent<HTMLDivElement>): void {
    if (event.currentTarget.contains(event.relatedTarget)) return
    isIn.current = false
    setFocus(null)
  }
  return (
    <div
      className={first === undefined ? 'frame-field' : `frame-field editing seat-${first.seat}`}
      data-field={fieldId(item, field)}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {children}
      {comments}
      <WhoIsIn others={others} />
    </div>
  )
}

/** The id of a field on the page, to bring it into view. */
export function fieldId(item: string | null, field: string): string {
  return `${item ?? 'document'}/${field}`
}
