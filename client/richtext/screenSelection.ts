/** The selection in an editor, and on screen. Only editors load this. */
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** The browser reports a selection a moment after the key that made it; a person means the one that they see. */
export function selectAsOnScreen(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {}
  if (!isWithin(view, anchorNode) || !isWithin(view, focusNode)) return
  const { doc, tr } = view.state
  const anchor = doc.resolve(view.posAtDOM(anchorNode, anchorOffset ?? 0))
  const focus = doc.resolve(view.posAtDOM(focusNode, focusOffset ?? 0))
  view.dispatch(tr.setSelection(TextSelection.between(anchor, focus)))
}

/** Whether no words are selected. */
export const isBlank = ({ doc, selection: { from, to } }: EditorState): boolean =>
  doc.textBetween(from, to, ' ').trim() === ''

/** Selects the text of the block in which the caret is. */
export function selectBlock(view: EditorView): void {
  const { doc, selection, tr } = view.state
  const { $from } = selection
  if (!$from.parent.isTextblock) return
  view.dispatch(tr.setSelection(TextSelection.create(doc, $from.start(), $from.end())))
}

const isWithin = (view: EditorView, node: Node | null | undefined): node is Node =>
  node !== null && node !== undefined && view.dom.contains(node)
