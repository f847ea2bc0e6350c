/**
 * Tab leaves the text, as it leaves every other field: an editor that handles Tab itself is a trap for people who have
 * only a keyboard. Ctrl+] and Ctrl+[ indent and outdent list items instead.
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
