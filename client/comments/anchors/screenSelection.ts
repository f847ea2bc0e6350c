/** Selects in an editor what is selected on screen. Only editors load this. */
import { TextSelection } from '@tiptap/pm/state'
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

const isWithin = (view: EditorView, node: Node | null | undefined): node is Node =>
  node !== null && node !== undefined && view.dom.contains(node)
