/** Publishes the caret and selection of this person in a field, at most once a frame. */
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { caretAt } from './textCaret.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** @returns stops publishing */
export function shareCaret(field: Field, text: Y.Text, awareness: Awareness): () => void {
  let frame: number | null = null
  /** While an input method composes, the field and the shared text can differ: the caret waits. */
  let composing = false
  let published = false

  function publish(): void {
    frame = null
    const { selectionStart: from, selectionEnd: to, selectionDirection } = field
    if (composing || document.activeElement !== field || from === null || to === null) return
    const caret = selectionDirection === 'backward' ? caretAt(text, to, from) : caretAt(text, from, to)
    if (JSON.stringify(caret) === JSON.stringify(awareness.getLocalState()?.['caret'])) return
    published = true
    awareness.setLocalStateField('caret', caret)
  }
  function publishSoon(): void {
    if (document.activeElement === field) frame ??= requestAnimationFrame(publish)
  }
  function withdraw(): void {
    if (published) awareness.setLocalStateField('caret', null)
    published = false
  }
  function onCompositionStart(): void {
    composing = true
  }
  function onCompositionEnd(): void {
    composing = false
    publishSoon()
  }

  const stopping = new AbortController()
  const { signal } = stopping
  field.addEventListener('focus', publishSoon, { signal })
  field.addEventListener('blur', withdraw, { signal })
  field.addEventListener('input', publishSoon, { signal })
  field.addEventListener('compositionstart', onCompositionStart, { signal })
  field.addEventListener('compositionend', onCompositionEnd, { signal })
  document.addEventListener('selectionchange', publishSoon, { signal })
  return () => {
    stopping.abort()
    if (frame !== null) cancelAnimationFrame(frame)
    withdraw()
  }
}
