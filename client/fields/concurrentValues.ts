/**
 * Finds single values that this person and somebody else set without knowing of each other, such as while offline. Yjs keeps
 * one of them, and the other would go without a word. Pure: reads the structs of a document within a transaction, while
 * the value that lost is still there.
 */
import * as Y from 'yjs'

export interface ConcurrentValue {
  /** The map and key that both set. */
  readonly map: Y.Map<unknown>
  readonly key: string
  readonly mine: unknown
  readonly theirs: unknown
  /** The client that set the other value. */
  readonly client: number
  /** Whose value the document has now. */
  readonly stands: 'mine' | 'theirs'
}

/** What a transaction from elsewhere brought into single values that this client has set. Called before it is cleaned up. */
export function concurrentValuesOf(transaction: Y.Transaction): readonly ConcurrentValue[] {
  if (transaction.local) return []
  const found: ConcurrentValue[] = []
  for (const [type, keys] of transaction.changed) {
    if (!(type instanceof Y.Map)) continue
    for (const key of keys) {
      const one = key === null ? null : concurrentValue(transaction, type as Y.Map<unknown>, key)
      if (one !== null) found.push(one)
    }
  }
  return found
}

function concurrentValue(transaction: Y.Transaction, map: Y.Map<unknown>, key: string): ConcurrentValue | null {
  const items = itemsOf(map, key)
  const me = transaction.doc.clientID
  const isNew = ({ id }: Y.Item): boolean => id.clock >= (transaction.beforeState.get(id.client) ?? 0)
  // The value that stood until now: one that lost earlier was reported then.
  const mine = items.findLast((item) => !isNew(item))
  const theirs = items.findLast((item) => item.id.client !== me && isNew(item))
  if (mine?.id.client !== me || theirs === undefined || knows(items, theirs, mine)) return null
  const [own, other] = [valueOf(mine), valueOf(theirs)]
  const last = items.at(-1)
  if (own === other || (last !== mine && last !== theirs)) return null
  const { client } = theirs.id
  return { map, key, mine: own, theirs: other, client, stands: last === mine ? 'mine' : 'theirs' }
}

/** All values that a key ever had, the one that stands last. */
function itemsOf(map: Y.Map<unknown>, key: string): readonly Y.Item[] {
  const items: Y.Item[] = []
  for (let item = map._map.get(key) ?? null; item !== null; item = item.left) items.unshift(item)
  return items
}

/** Whether who set a value had the earlier one before them: each value names the one that it replaced. */
function knows(items: readonly Y.Item[], { origin }: Y.Item, earlier: Y.Item): boolean {
  const replaced = origin === null ? undefined : items.find((item) => holds(item, origin))
  return replaced !== undefined && (replaced === earlier || knows(items, replaced, earlier))
}

/** Deleted items that follow each other are one. */
const holds = ({ id, length }: Y.Item, { client, clock }: Y.ID): boolean =>
  id.client === client && clock >= id.clock && clock < id.clock + length

const valueOf = (item: Y.Item): unknown => item.content.getContent().at(-1)
