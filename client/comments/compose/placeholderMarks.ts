/** Marks the placeholders of an answer that are still to be filled in. */
import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { PLACEHOLDER } from '../queue/answer/placeholders.ts'

export const placeholderMarks = Extension.create({
  name: 'placeholderMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc }) {
          const found: Decoration[] = []
          doc.descendants((node, at) => {
            for (const match of node.text?.matchAll(PLACEHOLDER) ?? []) {
              const from = at + match.index
              found.push(Decoration.inline(from, from + match[0].length, { class: 'placeholder' }))
            }
          })
          return DecorationSet.create(doc, found)
        },
      },
    }),
  ],
})
