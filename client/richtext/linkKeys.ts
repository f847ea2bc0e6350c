/**
 * Ctrl+K on selected words opens the dialog of the link, and an address becomes a link once a space or Enter follows
 * it. Only for text typed here: Tiptap's own autolink looks at every change, even those of others, and each open editor
 * would write the same link.
 */
import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { addressBefore } from './addresses.ts'
import { selectAsOnScreen } from './screenSelection.ts'

declare module '@tiptap/core' {
  interface EditorEvents {
    /** Asks the toolbar for the dialog of a link. */
    askForLink: { readonly editor: Editor }
  }
}

export const linkKeys = Extension.create({
  name: 'linkKeys',
  addKeyboardShortcuts() {
    return {
      'Mod-k': ({ editor }) => {
        selectAsOnScreen(editor.view)
        if (editor.state.selection.empty && !editor.isActive('link')) return false
        editor.emit('askForLink', { editor })
        return true
      },
      Enter: ({ editor }) => {
        linkBeforeCaret(editor.view)
        return false
      },
    }
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput(view, _from, _to, text) {
            if (text === ' ') linkBeforeCaret(view)
            return false
          },
        },
      }),
    ]
  },
})

function linkBeforeCaret({ state, dispatch }: EditorView): void {
  const { $from, empty } = state.selection
  const link = state.schema.marks.link
  if (!empty || link === undefined) return
  const found = addressBefore($from.parent.textBetween(0, $from.parentOffset, undefined, '￼'))
  if (found === null) return
  const [from, to] = [$from.pos - found.text.length, $from.pos - found.after]
  if (state.doc.rangeHasMark(from, to, link)) return
  dispatch(state.tr.addMark(from, to, link.create({ href: found.href })))
}
