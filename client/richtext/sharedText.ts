/**
 * Binds an editor to a shared fragment: content, other people's carets, and the plan's one undo manager.
 *
 * Tiptap's own Collaboration extension is not used, because its undo plugin destroys the given manager when the editor
 * closes; closing one description would end undo for the whole plan. Its caret extension is not used either, because
 * it does not report the person of a caret and so cannot give it their colour.
 */
import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import {
  getRelativeSelection,
  yCursorPlugin,
  ySyncPlugin,
  ySyncPluginKey,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { seatsIn } from '../sync/presence.ts'

interface SharedTextOptions {
  readonly fragment: Y.XmlFragment
  readonly undo: Y.UndoManager
  readonly awareness: Awareness
}

export function sharedText({ fragment, undo, awareness }: SharedTextOptions) {
  return Extension.create({
    name: 'sharedText',
    priority: 1000,
    addProseMirrorPlugins() {
      return [
        ySyncPlugin(fragment),
        caretAfterUndo(undo),
        namesAtMoves(awareness),
        yCursorPlugin(awareness, {
          cursorBuilder: (user: { name: string }, client: number) =>
            drawCaret(user.name, client, classOf(awareness, client)),
          selectionBuilder: (_user: unknown, client: number) => ({ class: `sel ${classOf(awareness, client)}` }),
        }),
      ]
    },
  })
}

/** The class with the colour of the caret's owner. */
function classOf(awareness: Awareness, client: number): string {
  const user: unknown = awareness.getStates().get(client)?.user
  const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : ''
  return `seat-${seatsIn(awareness.getStates())(String(id))}`
}

function drawCaret(name: string, client: number, colour: string): HTMLElement {
  const caret = document.createElement('span')
  caret.className = `caret ${colour}`
  caret.dataset.client = String(client)
  const flag = document.createElement('b')
  flag.textContent = name
  caret.append(flag)
  return caret
}

type Caret = ReturnType<typeof getRelativeSelection> | null
/** Names at carets leave after a while; this shows the name again whose caret moved. */
function namesAtMoves(awareness: Awareness): Plugin {
  return new Plugin({
    view(view) {
      function onChange({ updated }: { updated: readonly number[] }): void {
        for (const client of updated) {
          const name = view.dom.querySelector(`.caret[data-client="${client}"] > b`)
          for (const animation of name?.getAnimations() ?? []) animation.currentTime = 0
        }
      }
      awareness.on('change', onChange)
      return { destroy: () => awareness.off('change', onChange) }
    },
  })
}

const selectionKey = new PluginKey<Caret>('sid-caret-before-change')

/** Moves the caret back to its position before the undone edit. */
function caretAfterUndo(undo: Y.UndoManager): Plugin {
  const bindingOf = (state: EditorState): ProsemirrorBinding | null =>
    (ySyncPluginKey.getState(state) as { binding?: ProsemirrorBinding } | undefined)?.binding ?? null
  return new Plugin<Caret>({
    key: selectionKey,
    state: {
      init: () => null,
      apply: (_transaction, _value, before, after) => {
        const binding = bindingOf(after)
        return binding === null ? null : getRelativeSelection(binding, before)
      },
    },
    view(view) {
      const added = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }): void => {
        const binding = bindingOf(view.state)
        if (binding !== null) stackItem.meta.set(binding, selectionKey.getState(view.state))
      }
      const popped = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }): void => {
        const binding = bindingOf(view.state)
        const selection = binding === null ? undefined : (stackItem.meta.get(binding) as Caret | undefined)
        if (binding !== null && selection !== undefined && selection !== null)
          binding.beforeTransactionSelection = selection
      }
      undo.on('stack-item-added', added)
      undo.on('stack-item-popped', popped)
      return {
        destroy: () => {
          undo.off('stack-item-added', added)
          undo.off('stack-item-popped', popped)
        },
      }
    },
  })
}
