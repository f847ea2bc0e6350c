import { useCallback, useRef, type ComponentProps } from 'react'
import type * as Y from 'yjs'
import { bindText } from '../../sync/bindText.ts'
import { useEditing } from '../editing.ts'
import { shareCaret } from './shareCaret.ts'
import { TextCarets } from './TextCarets.tsx'
import './carets.css'

interface SharedTextAreaProps extends Omit<ComponentProps<'textarea'>, 'ref' | 'value' | 'defaultValue' | 'children'> {
  readonly text: Y.Text
  readonly className: string
  /** It takes the focus when it mounts, with the caret at the end. */
  readonly takesFocus?: boolean
}

/** A field for a shared text, with the others' carets. React leaves its value alone. */
export function SharedTextArea({ text, takesFocus = false, ...rest }: SharedTextAreaProps) {
  const { awareness } = useEditing()
  const field = useRef<HTMLTextAreaElement>(null)
  const bind = useCallback(
    (area: HTMLTextAreaElement | null) => {
      field.current = area
      if (area === null) return
      const untie = bindText(area, text)
      const stopSharing = shareCaret(area, text, awareness)
      if (takesFocus) {
        area.focus({ preventScroll: true })
        area.setSelectionRange(area.value.length, area.value.length)
      }
      return () => {
        stopSharing()
        untie()
      }
    },
    [text, awareness, takesFocus],
  )
  return (
    <div className="shared-text">
      <textarea {...rest} ref={bind} data-shared="" />
      <TextCarets field={field} text={text} className={rest.className} />
    </div>
  )
}
