/** Turns the selection in an editor into the place of a new comment. Only editors load this. */
import type { EditorState } from '@tiptap/pm/state'
import { absolutePositionToRelativePosition, ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { MAX_QUOTE_CHARACTERS, quoteOf, type TextPlaceRequest } from '../../../shared/comments/anchors/anchor.ts'
import { type FragmentName } from '../../../shared/richtext/fragmentNames.ts'
import { readEditorText } from '../../../shared/comments/anchors/nodeText.ts'

/** @returns null if no text is selected, or the editor is not bound to a shared text yet */
export function selectionInEditor(state: EditorState, fragment: FragmentName): TextPlaceRequest | null {
  const { binding } = (ySyncPluginKey.getState(state) as { binding?: ProsemirrorBinding } | undefined) ?? {}
  if (binding === undefined) return null
  const editor = readEditorText(state.doc)
  const start = editor.offsetAt(state.selection.from)
  const end = Math.min(editor.offsetAt(state.selection.to), start + MAX_QUOTE_CHARACTERS)
  const [from, to] = [editor.positionAt(start), editor.positionAt(end)]
  if (start >= end || from === null || to === null) return null
  const quote = quoteOf(editor.text, { start, end })
  if (quote.exact.trim() === '') return null
  const encode = (position: number): string => {
    const relative = absolutePositionToRelativePosition(position, binding.type, binding.mapping) as Y.RelativePosition
    return btoa(String.fromCharCode(...Y.encodeRelativePosition(relative)))
  }
  return { at: 'text', fragment, quote, positions: { start: encode(from), end: encode(to) } }
}
