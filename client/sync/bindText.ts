/**
 * Binds a textarea or input to a Y.Text: typed text is inserted at its place, and other people's edits appear without
 * moving the caret or disturbing a composition.
 */
import type * as Y from 'yjs'
import { mapPosition } from './caretMapping.ts'
import { applyLocal, holdRemote, noHeldEdits, toShared, type HeldEdits } from './imeComposition.ts'
import { LocalEdit } from './localEdit.ts'
import { changeAtCaret, type TextChange } from '../../shared/text/change.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** @returns unties them */
export function bindText(field: Field, text: Y.Text): () => void {
  const origin = new LocalEdit()
  let shown = show(field, text.toString())
  /** Null unless something is being composed. */
  let held: HeldEdits | null = null

  function write(changes: readonly TextChange[]): void {
    text.doc?.transact(() => {
      for (const { index, removed, inserted } of changes) {
        if (removed > 0) text.delete(index, removed)
        if (inserted !== '') text.insert(index, inserted)
      }
    }, origin)
  }

  function onInput(): void {
    const change = changeAtCaret(shown, field.value, field.selectionEnd)
    if (change === null) return
    shown = field.value
    if (held === null) return write([change])
    const local = applyLocal(held, change)
    held = local.held
    write(local.changes)
  }

  function onRemote(event: Y.YTextEvent, transaction: Y.Transaction): void {
    if (transaction.origin === origin) return
    const delta = event.delta as Parameters<typeof holdRemote>[1]
    if (held !== null) {
      held = holdRemote(held, delta)
      return
    }
    refresh((position) => mapPosition(position, delta))
  }

  function refresh(map: (position: number) => number): void {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = field
    shown = show(field, text.toString())
    // Elsewhere than in the focused field, setting the selection would steal the focus in some browsers.
    if (document.activeElement !== field || selectionStart === null || selectionEnd === null) return
    field.setSelectionRange(map(selectionStart), map(selectionEnd), selectionDirection ?? 'none')
    field.scrollTop = scrollTop
  }

  function onCompositionStart(): void {
    held = noHeldEdits(shown.length)
  }

  function onCompositionEnd(): void {
    onInput()
    const before = held
    held = null
    if (before !== null) refresh((position) => toShared(before, position))
  }

  field.addEventListener('input', onInput)
  field.addEventListener('compositionstart', onCompositionStart)
  field.addEventListener('compositionend', onCompositionEnd)
  text.observe(onRemote)
  return () => {
    field.removeEventListener('input', onInput)
    field.removeEventListener('compositionstart', onCompositionStart)
    field.removeEventListener('compositionend', onCompositionEnd)
    text.unobserve(onRemote)
  }
}

/** Shows a text, unless the field has it already: setting a value moves the caret. @returns the field's value now */
function show(field: Field, value: string): string {
  if (field.value !== value) field.value = value
  return field.value
}
