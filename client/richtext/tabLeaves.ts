/**
 * Tab leaves the text, as it leaves every other field: an editor that keeps it is a trap for those who have only a
 * keyboard. List items are moved in and out with Ctrl+] and Ctrl+[ instead.
 */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

export const tabLeaves = Extension.create({
  name: 'tabLeaves',
  priority: 2000,
  addKeyboardShortcuts() {
    return {
      'Mod-]': () => this.editor.commands.sinkListItem('listItem'),
      'Mod-[': () => this.editor.commands.liftListItem('listItem'),
    }
  },
  addProseMirrorPlugins() {
    // True prevents ProseMirror's own key handling and leaves the key to the browser.
    return [new Plugin({ props: { handleDOMEvents: { keydown: (_view, event) => event.key === 'Tab' } } })]
  },
})
