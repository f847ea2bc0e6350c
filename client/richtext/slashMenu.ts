/** "/" at the beginning of a block opens a list of what the block can become. Words after it narrow the list. */
import { Extension, type Editor, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion } from '@tiptap/suggestion'
import { BLOCKS, blocksAt, type BlockId } from './blocks.ts'

/** What the list shows now. */
export interface SlashList {
  readonly found: readonly BlockId[]
  readonly active: number
  /** The current rectangle of the caret's line in the window. */
  readonly line: () => DOMRect | null
  readonly take: (id: BlockId) => void
}

export interface SlashMenuOptions {
  readonly show: (list: SlashList | null) => void
  /** The words under which a block is found. */
  readonly wordsOf: (id: BlockId) => string
}

export const slashMenu = ({ show, wordsOf }: SlashMenuOptions) =>
  Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      return [
        Suggestion<BlockId, BlockId>({
          editor: this.editor,
          pluginKey: new PluginKey('slashMenu'),
          char: '/',
          startOfLine: true,
          items: ({ editor, query }) => [...find(editor, query, wordsOf)],
          command: ({ editor, range, props }) => become(editor, range, props),
          render: () => openList(show),
        }),
      ]
    },
  })

function find(editor: Editor, query: string, wordsOf: (id: BlockId) => string): readonly BlockId[] {
  const words = query.toLowerCase().split(/\s+/)
  return blocksAt(editor).filter((id) => words.every((word) => wordsOf(id).includes(word)))
}

function become(editor: Editor, range: Range, id: BlockId): void {
  BLOCKS[id].make(editor.chain().focus().deleteRange(range)).run()
}

interface Shown {
  readonly items: readonly BlockId[]
  readonly command: (id: BlockId) => void
  readonly clientRect?: (() => DOMRect | null) | null
}

function openList(show: SlashMenuOptions['show']) {
  let list: SlashList | null = null
  function set(next: SlashList | null): void {
    list = next
    show(next)
  }
  const onShown = ({ items, command, clientRect }: Shown): void => {
    // No match: the typed text just begins with a slash.
    if (items.length === 0) return set(null)
    set({ found: items, active: 0, line: () => clientRect?.() ?? null, take: command })
  }
  return {
    onStart: onShown,
    onUpdate: onShown,
    onExit: () => set(null),
    onKeyDown({ event }: { event: KeyboardEvent }): boolean {
      if (list === null) return false
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      const { found, active, take } = list
      if (step !== undefined) set({ ...list, active: (active + step + found.length) % found.length })
      else if (event.key === 'Escape') set(null)
      else if (event.key === 'Enter' && found[active] !== undefined) take(found[active])
      else return false
      // Escape closes the list, and never the panel around it.
      event.stopPropagation()
      return true
    },
  }
}
