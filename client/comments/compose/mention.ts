/** "@" in a comment: the node of a mention, and the list that appears while it is typed. */
import { Node } from '@tiptap/core'
import { Suggestion } from '@tiptap/suggestion'
import { handleMentionKey, type EditorHandlersRef, type MentionList } from './editorHandlers.ts'
import { searchMentionCandidates, type MentionCandidate } from './mentionCandidates.ts'

export const mentionNode = (bridge: EditorHandlersRef) =>
  Node.create({
    name: 'mention',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    addAttributes: () => ({ kind: { default: 'person' }, id: { default: '' }, label: { default: '' } }),
    renderHTML: ({ node }) => ['span', { class: 'mention' }, `@${String(node.attrs.label)}`],
    renderText: ({ node }) => `@${String(node.attrs.label)}`,
    addProseMirrorPlugins() {
      return [
        Suggestion<MentionCandidate, MentionCandidate>({
          editor: this.editor,
          char: '@',
          items: ({ query }) => [...searchMentionCandidates(bridge.get()?.candidates ?? [], query)],
          command: ({ editor, range, props: { mention } }) => {
            editor
              .chain()
              .focus()
              .insertContentAt(range, [
                { type: 'mention', attrs: mention },
                { type: 'text', text: ' ' },
              ])
              .run()
          },
          render: () => {
            const show = (list: MentionList | null): void => {
              bridge.get()?.setActive(0)
              bridge.get()?.setList(list)
            }
            return {
              onStart: ({ items, command }) => show({ found: items, take: command }),
              onUpdate: ({ items, command }) => show({ found: items, take: command }),
              onKeyDown: ({ event }) => handleMentionKey(bridge, event.key),
              onExit: () => show(null),
            }
          },
        }),
      ]
    },
  })
