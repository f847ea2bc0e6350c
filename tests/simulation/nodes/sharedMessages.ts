/** The table of messages that nodes share: ids without gaps in the order of transactions, each message of a node once. */
import { PAGE, type MessageTable, type NodeMessage } from '../../../server/bus/messageTable.ts'
import type { DatabaseHandle } from './database.ts'

export interface SharedMessages {
  tableFor(handle: DatabaseHandle): MessageTable
}

/**
 * @param now by the clock of the database
 * @param onStored called with the body of each message when it is stored
 */
export function createSharedMessages(now: () => number, onStored: (body: string) => void): SharedMessages {
  const rows: NodeMessage[] = []
  const stored = new Set<string>()

  return {
    tableFor: (handle) => ({
      start: () => handle.read(async () => ({ channel: 'nodes', last: rows.length, now: now() })),
      append: (node, messages) =>
        handle.write(async () => {
          const keys = messages.map(({ number }) => `${node} ${number}`)
          if (keys.some((key) => stored.has(key))) return null
          const first = rows.length + 1
          for (const key of keys) stored.add(key)
          for (const { body } of messages) {
            rows.push({ id: rows.length + 1, node, body })
            onStored(body)
          }
          return first
        }),
      after: (id) => handle.read(async () => ({ messages: rows.slice(id, id + PAGE), last: rows.length })),
      // No day lasts as long as a message is retained.
      prune: async () => {},
    }),
  }
}
