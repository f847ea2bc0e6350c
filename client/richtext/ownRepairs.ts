/**
 * An irregular table results when two people add a row and a column at once. The next person to change it repairs it.
 * Tiptap's own extension does so in every open editor at the same time, and each would add the missing cells.
 */
import type { Node } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

export const repairsOwnEdits = (table: Node): Node =>
  table.extend({
    addProseMirrorPlugins() {
      return (this.parent?.() ?? []).map(repairOwnEdits)
    },
  })

/** The plugin, without its additions to the edits of others. */
function repairOwnEdits(plugin: Plugin): Plugin {
  const { appendTransaction, ...spec } = plugin.spec
  if (appendTransaction === undefined) return plugin
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      if (transactions.some(isFromDocument)) return null
      return appendTransaction.call(this, transactions, before, after)
    },
  })
}

/** An edit of somebody else, an undo, or the content at the time when the editor opened. */
const isFromDocument = (transaction: Transaction): boolean => transaction.getMeta(ySyncPluginKey) !== undefined
